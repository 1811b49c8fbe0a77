package org.popcircle.slack;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.popcircle.adapter.MemoryCabinet;
import org.popcircle.adapter.ScriptedConversation;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.web.SlackDoubleServer;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Valley;

/** The real adapter on a loopback port, with a scripted core behind it and the strict double as its Slack. */
final class BotBesideTheDouble implements AutoCloseable {

    final ScriptedConversation conversation = new ScriptedConversation();
    final MemoryCabinet cabinet = new MemoryCabinet();
    final SlackDouble slack;
    final SlackBot bot;
    private final SlackDoubleServer server;
    private final ServedOnLoopback served;

    private BotBesideTheDouble(Transport transport) {
        InstantSource time = InstantSource.system();
        AppSettings app = AppSettings.fromManifest(
                transport == Transport.SOCKET ? Manifests.socket() : Manifests.http(), AppSettings.Secrets.random());
        slack = new SlackDouble(app, Valley.freshlySeeded(time), new PublishedSchemas(), time);
        server = SlackDoubleServer.start(slack);
        bot = new SlackBot(
                SlackSettings.from(variables(app, server.apiUrl(), transport)::get),
                conversation,
                cabinet,
                time,
                place -> Locale.ENGLISH);
        served = new ServedOnLoopback(bot.servlet());
        bot.start();
        if (transport == Transport.SOCKET) {
            slack.deliverOverSockets();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(bot::isConnected);
        } else {
            slack.deliverTo(served.events());
        }
    }

    enum Transport {
        HTTP,
        SOCKET,
        OAUTH
    }

    static BotBesideTheDouble start(Transport transport) {
        return new BotBesideTheDouble(transport);
    }

    URI address() {
        return served.address();
    }

    private static Map<String, String> variables(AppSettings app, String apiUrl, Transport transport) {
        AppSettings.Secrets secrets = app.secrets();
        return switch (transport) {
            case HTTP ->
                Map.of(
                        "SLACK_BOT_TOKEN", secrets.botToken(),
                        "SLACK_SIGNING_SECRET", secrets.signingSecret(),
                        "SLACK_API_URL", apiUrl);
            case SOCKET ->
                Map.of(
                        "SLACK_BOT_TOKEN", secrets.botToken(),
                        "SLACK_APP_TOKEN", secrets.appToken(),
                        "SLACK_API_URL", apiUrl);
            case OAUTH ->
                Map.of(
                        "SLACK_CLIENT_ID", secrets.clientId(),
                        "SLACK_CLIENT_SECRET", secrets.clientSecret(),
                        "SLACK_SIGNING_SECRET", secrets.signingSecret(),
                        "SLACK_API_URL", apiUrl);
        };
    }

    @Override
    public void close() {
        bot.close();
        served.close();
        server.close();
    }
}
