package org.popcircle.discord.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcircle.core.app.Stage;
import org.popcircle.discord.DiscordBot;
import org.popcircle.discord.DiscordSettings;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.discord.sandbox.PublishedApi;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Overwrite;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.guild.Role;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.DiscordChannel;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;
import org.popcircle.scenarios.ChatRoom;
import org.popcircle.scenarios.Screen;

/** A channel in the strict double of Discord, with the real adapter and the real JDA behind it. */
final class DiscordRoom implements ChatRoom {

    /** A role that nobody has at first. */
    static final String KITCHEN = "1450000000000000029";

    private static final long FIRST_PERSON = 1_450_000_001_000_000_000L;
    private static final String QUIET = "1450000000000000019";

    private final DiscordDouble discord;
    private final DiscordDoubleServer server;
    private final DiscordBot bot;
    private volatile String channel = "#valley";

    DiscordRoom(Behind behind) {
        AppSettings app = AppSettings.random();
        Guild guild = Valley.empty(app, "Valley", InstantSource.system());
        guild.put(new Role(KITCHEN, "Kitchen", 1, 0));
        guild.put(Channel.text(Valley.VALLEY, "valley", 0, List.of()));
        guild.put(Channel.text(
                QUIET,
                "quiet",
                1,
                List.of(
                        Overwrite.ofRole(Valley.GUILD, 0, Permission.VIEW_CHANNEL.bit()),
                        Overwrite.ofMember(app.id(), Permission.VIEW_CHANNEL.bit(), 0))));
        discord = new DiscordDouble(app, guild, PublishedApi.read(), InstantSource.system());
        server = DiscordDoubleServer.start(discord);
        bot = new DiscordBot(
                DiscordSettings.from(Map.of("DISCORD_TOKEN", app.token(), "DISCORD_API_URL", server.apiUrl())::get),
                behind.conversation(),
                behind.cabinet(),
                behind.languages(),
                sentence -> {
                    throw new AssertionError(sentence);
                });
        bot.start();
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        bot.isConnected() && discord.commands().slash("circle").isPresent());
    }

    DiscordDouble discord() {
        return discord;
    }

    /** Gives somebody a role. */
    void gives(String name, String role) {
        Person person = discord.guild().personCalled(name).orElseThrow();
        discord.guild().put(person.in(Set.of(role)));
    }

    /** Whether the bot hears what people do. */
    boolean hears() {
        return bot.isConnected();
    }

    String channel() {
        return channel;
    }

    @Override
    public Stage stage() {
        return bot.stage();
    }

    @Override
    public Screen enter(String name, Kind kind) {
        if (discord.guild().personCalled(name).isEmpty()) {
            discord.guild().put(new Person(idOf(name), name, "Etc/UTC", "en-GB", kindOf(kind), Set.of(), true));
        }
        mayRead(discord.guild().personCalled(name).orElseThrow());
        return new DiscordScreen(this, discord.person(name));
    }

    /** The same in every run: who comes first in a round hangs on it. */
    private static String idOf(String name) {
        return Long.toString(FIRST_PERSON + Math.floorMod(name.hashCode(), 1_000_000_000));
    }

    private void mayRead(Person person) {
        Channel quiet = discord.guild().channel(QUIET).orElseThrow();
        var overwrites = new ArrayList<>(quiet.overwrites());
        overwrites.add(Overwrite.ofMember(person.id(), Permission.VIEW_CHANNEL.bit(), 0));
        discord.guild().change(QUIET, it -> it.withOverwrites(overwrites));
    }

    private static Person.Kind kindOf(Kind kind) {
        return switch (kind) {
            case MEMBER -> Person.Kind.MEMBER;
            case GUEST -> Person.Kind.GUEST;
            case BOT -> Person.Kind.BOT;
        };
    }

    List<DiscordChannel> threads() {
        return discord.channel(channel).threads();
    }

    /** What stands in a message, with people by their names. */
    String withNames(String text) {
        String named = text;
        for (Person person : discord.guild().people()) {
            named = named.replace("@" + person.name(), person.name());
        }
        return named;
    }

    @Override
    public void moveToAPrivateChannel() {
        channel = "#quiet";
    }

    @Override
    public List<Sent> sent() {
        List<Sent> sent = discord.requests().all().stream()
                .map(request -> new Sent(
                        request.route() + " " + request.body(),
                        request.route().contains("/interactions/")
                                || request.route().contains("/webhooks/")))
                .toList();
        discord.requests().forget();
        return sent;
    }

    @Override
    public void checkManners() {
        assertThat(discord.requests().mistakes())
                .as("what Discord does not take")
                .isEmpty();
        assertThat(discord.requests().all())
                .as("nobody's attention is called for all")
                .noneMatch(request -> request.body().toString().matches("(?s).*(?<!\\\\\\\\)@(everyone|here).*"))
                .allSatisfy(request -> assertThat(request.body()
                                .path("allowed_mentions")
                                .path("parse")
                                .size())
                        .isZero());
    }

    @Override
    public void close() {
        bot.close();
        server.close();
    }
}
