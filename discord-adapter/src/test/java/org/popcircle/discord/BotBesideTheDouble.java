package org.popcircle.discord;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.popcircle.adapter.MemoryCabinet;
import org.popcircle.adapter.ScriptedConversation;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.discord.sandbox.PublishedApi;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;

/** The real adapter and the real JDA, with a scripted core behind them and the strict double as their Discord. */
final class BotBesideTheDouble implements AutoCloseable {

    static final Place VALLEY = new Place(Messenger.DISCORD, Valley.GUILD, Valley.VALLEY);

    final ScriptedConversation conversation = new ScriptedConversation();
    final MemoryCabinet cabinet = new MemoryCabinet();
    final List<String> hopeless = new CopyOnWriteArrayList<>();
    final DiscordDouble discord;
    final DiscordBot bot;
    private final DiscordDoubleServer server;
    private final List<DiscordBot> all = new ArrayList<>();

    private BotBesideTheDouble() {
        AppSettings app = AppSettings.random();
        InstantSource time = InstantSource.system();
        discord = new DiscordDouble(app, Valley.freshlySeeded(app, time), PublishedApi.read(), time);
        server = DiscordDoubleServer.start(discord);
        bot = another(app.token());
        awaitConnected(bot);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> discord.commands().slash("circle").isPresent());
    }

    static BotBesideTheDouble start() {
        return new BotBesideTheDouble();
    }

    /** One more instance of the program, with the same core and store. */
    DiscordBot another(String token) {
        DiscordBot one = new DiscordBot(
                DiscordSettings.from(Map.of("DISCORD_TOKEN", token, "DISCORD_API_URL", server.apiUrl())::get),
                conversation,
                cabinet,
                place -> Locale.ENGLISH,
                hopeless::add);
        all.add(one);
        one.start();
        return one;
    }

    static void awaitConnected(DiscordBot bot) {
        await().atMost(Duration.ofSeconds(40)).until(bot::isConnected);
    }

    @Override
    public void close() {
        all.forEach(DiscordBot::close);
        server.close();
    }
}
