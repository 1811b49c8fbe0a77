package org.popcircle.discord.bridged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.discord.DiscordAdapter;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.discord.sandbox.PublishedApi;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.DiscordPerson;
import org.popcircle.discord.sandbox.people.OpenModal;
import org.popcircle.discord.sandbox.people.Seen;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;
import org.popcircle.faults.ProgramApart;
import org.popcircle.slack.SlackAdapter;

/** A Discord server, and the whole program for Discord as a process of its own. */
final class DiscordSide implements AutoCloseable {

    static final Place PLACE = new Place(Messenger.DISCORD, Valley.GUILD, Valley.VALLEY);

    private static final String CHANNEL = "#valley";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<String, String> FIELDS = Map.of("check", "question", "link", "code", "bridge", "code");

    private final DiscordDouble discord;
    private final DiscordDoubleServer server;
    private final ProgramApart program;

    /** @param data the folder of the Redis that both programs use */
    DiscordSide(Path data) {
        AppSettings app = AppSettings.random();
        InstantSource time = InstantSource.system();
        discord = new DiscordDouble(app, Valley.freshlySeeded(app, time), PublishedApi.read(), time);
        server = DiscordDoubleServer.start(discord);
        program = ProgramApart.start(
                DiscordAdapter.class,
                Map.of("DISCORD_TOKEN", app.token(), "DISCORD_API_URL", server.apiUrl()),
                data,
                ProgramApart.SHORT_LIVED,
                SlackAdapter.class);
        await("the command")
                .atMost(PATIENCE)
                .until(() -> discord.commands().slash("circle").isPresent());
    }

    Somebody person(String name) {
        return new InDiscord(discord.person(name));
    }

    /** How many messages of the channel say that. */
    long timesSaid(String words) {
        return discord.channel(CHANNEL).messages().stream()
                .filter(message -> message.plainText().contains(words))
                .count();
    }

    void hasGoodManners() {
        assertThat(discord.requests().mistakes()).isEmpty();
    }

    @Override
    public void close() {
        program.close();
        server.close();
    }

    private record InDiscord(DiscordPerson person) implements Somebody {

        @Override
        public void types(String words) {
            String[] parts = words.split(" ", 2);
            Map<String, String> fields =
                    parts.length == 1 ? Map.of() : Map.of(FIELDS.getOrDefault(parts[0], "words"), parts[1]);
            assertThat(person.in(CHANNEL).runs("circle", parts[0], fields).isOk())
                    .isTrue();
        }

        @Override
        public void presses(String words, String label) {
            Seen seen = await(person.name() + " looks for " + label)
                    .atMost(PATIENCE)
                    .until(() -> showing(words, label), Optional::isPresent)
                    .orElseThrow();
            assertThat(person.in(CHANNEL).pressesOn(seen, label).ack().isOk()).isTrue();
        }

        private Optional<Seen> showing(String words, String label) {
            return all().toList().reversed().stream()
                    .filter(seen -> seen.has(label) && seen.plainText().contains(words))
                    .findFirst();
        }

        /** A form with further steps is sent by the button of the private answer to its first. */
        @Override
        public void fillsIn(Map<String, String> texts, List<String> asked) {
            await("the form").atMost(PATIENCE).until(person::hasModal);
            OpenModal form = person.modal();
            texts.forEach(form::fill);
            if (!asked.isEmpty()) {
                form.choose("Who is asked?", asked.toArray(String[]::new));
            }
            assertThat(form.submit()).isEmpty();
            Seen answer = person.in(CHANNEL).lastEphemeral();
            if (answer.has("Put it forward")) {
                presses(answer.plainText(), "Put it forward");
            }
        }

        @Override
        public List<String> reads() {
            return all().map(Seen::plainText).toList();
        }

        private Stream<Seen> all() {
            return Stream.concat(person.in(CHANNEL).messages().stream(), person.directMessages().stream())
                    .sorted(Comparator.comparingLong(seen -> Long.parseLong(seen.id())));
        }
    }
}
