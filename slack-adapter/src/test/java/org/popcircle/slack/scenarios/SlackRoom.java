package org.popcircle.slack.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.popcircle.core.app.Stage;
import org.popcircle.scenarios.ChatRoom;
import org.popcircle.scenarios.Screen;
import org.popcircle.slack.Manifests;
import org.popcircle.slack.PublishedSchemas;
import org.popcircle.slack.ServedOnLoopback;
import org.popcircle.slack.SlackBot;
import org.popcircle.slack.SlackSettings;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.web.SlackDoubleServer;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.User;
import org.popcircle.slack.sandbox.workspace.UserGroup;
import org.popcircle.slack.sandbox.workspace.Valley;
import org.popcircle.slack.sandbox.workspace.Workspace;

/** A channel in the strict double of Slack, with the real adapter behind signed HTTP. */
final class SlackRoom implements ChatRoom {

    /** What only the person who acted sees. */
    private static final Set<String> ANSWERS =
            Set.of("response_url", "views.open", "views.push", "views.update", "chat.postEphemeral");

    private final UnhurriedTime limits = new UnhurriedTime();
    private final SlackDouble slack;
    private final SlackDoubleServer server;
    private final SlackBot bot;
    private final ServedOnLoopback served;
    private volatile String channel = "#valley";

    SlackRoom(Behind behind) {
        AppSettings app = AppSettings.fromManifest(Manifests.http(), AppSettings.Secrets.random());
        Workspace workspace = new Workspace("Valley", Valley.POPCIRCLE, InstantSource.system());
        workspace.put(channel("C0VALLEY", "valley", Conversation.Kind.CHANNEL));
        workspace.put(channel("C0QUIET", "quiet", Conversation.Kind.PRIVATE));
        slack = new SlackDouble(app, workspace, new PublishedSchemas(), limits);
        server = SlackDoubleServer.start(slack);
        Map<String, String> variables = Map.of(
                "SLACK_BOT_TOKEN", app.secrets().botToken(),
                "SLACK_SIGNING_SECRET", app.secrets().signingSecret(),
                "SLACK_API_URL", server.apiUrl());
        bot = new SlackBot(
                SlackSettings.from(variables::get),
                behind.conversation(),
                behind.cabinet(),
                InstantSource.system(),
                behind.languages());
        served = new ServedOnLoopback(bot.servlet());
        bot.start();
        slack.deliverTo(served.events());
    }

    private static Conversation channel(String id, String name, Conversation.Kind kind) {
        return new Conversation(id, name, kind, Set.of(Valley.POPCIRCLE.id()), false);
    }

    SlackDouble slack() {
        return slack;
    }

    /** Makes a user group of people who are there already. */
    void group(String handle, String... names) {
        List<String> users =
                Stream.of(names).map(name -> slack.person(name).id()).toList();
        slack.workspace().put(new UserGroup("S0" + handle.toUpperCase(Locale.ROOT), handle, handle, users));
    }

    String channel() {
        return channel;
    }

    /** People take a moment between two acts, in which Slack's limits recover. */
    void aMomentLater() {
        limits.passed.addAndGet(3);
    }

    @Override
    public List<Sent> sent() {
        List<Sent> sent = slack.requests().all().stream()
                .map(request -> new Sent(request.method() + " " + request.args(), ANSWERS.contains(request.method())))
                .toList();
        slack.requests().forget();
        return sent;
    }

    @Override
    public Stage stage() {
        return bot.stage();
    }

    @Override
    public Screen enter(String name, Kind kind) {
        String id = "U0" + name.toUpperCase(Locale.ROOT);
        if (slack.workspace().user(id).isEmpty()) {
            slack.workspace().put(new User(id, name, name, "Etc/UTC", "en-GB", kindOf(kind)));
        }
        String room = slack.workspace().channel(channel).orElseThrow().id();
        slack.workspace().change(room, it -> it.joinedBy(id));
        return new SlackScreen(this, slack.person(name));
    }

    private static User.Kind kindOf(Kind kind) {
        return switch (kind) {
            case MEMBER -> User.Kind.MEMBER;
            case GUEST -> User.Kind.GUEST;
            case BOT -> User.Kind.BOT;
        };
    }

    /** What stands in a message, with people by their names. */
    String withNames(String text) {
        String named = text;
        for (User user : slack.workspace().users()) {
            named = named.replace("<@" + user.id() + ">", user.name());
        }
        return named;
    }

    @Override
    public void moveToAPrivateChannel() {
        Set<String> people = new LinkedHashSet<>(
                slack.workspace().channel(channel).orElseThrow().members());
        channel = "#quiet";
        String room = slack.workspace().channel(channel).orElseThrow().id();
        people.forEach(id -> slack.workspace().change(room, it -> it.joinedBy(id)));
    }

    @Override
    public void checkManners() {
        assertThat(slack.requests().mistakes()).as("what Slack does not take").isEmpty();
        assertThat(slack.requests().all())
                .as("nobody's attention is called for all")
                .noneMatch(request -> request.args().toString().matches("(?s).*<!(channel|here|everyone).*"));
    }

    @Override
    public void close() {
        bot.close();
        served.close();
        server.close();
        slack.close();
    }

    /** Real time, in which Slack counts calls, with the moments between people's acts put in. */
    private static final class UnhurriedTime implements InstantSource {

        private final AtomicLong passed = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.now().plus(Duration.ofSeconds(passed.get()));
        }
    }
}
