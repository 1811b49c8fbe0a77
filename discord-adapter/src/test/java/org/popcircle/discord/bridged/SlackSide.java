package org.popcircle.discord.bridged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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
import org.popcircle.faults.ProgramApart;
import org.popcircle.slack.SlackAdapter;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.blocks.SchemaCheck;
import org.popcircle.slack.sandbox.people.OpenModal;
import org.popcircle.slack.sandbox.people.Seen;
import org.popcircle.slack.sandbox.people.SlackPerson;
import org.popcircle.slack.sandbox.web.SlackDoubleServer;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Valley;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** A Slack workspace, and the whole program for Slack as a process of its own. */
final class SlackSide implements AutoCloseable {

    static final Place PLACE = new Place(Messenger.SLACK, "T0VALLEY", "C0VALLEY");

    private static final String CHANNEL = "#valley";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SlackDouble slack;
    private final SlackDoubleServer server;
    private final ProgramApart program;

    /** @param data the folder of the Redis that both programs use */
    SlackSide(Path data) {
        AppSettings app =
                AppSettings.fromManifest(JsonMapper.shared().valueToTree(manifest()), AppSettings.Secrets.random());
        InstantSource time = InstantSource.system();
        slack = new SlackDouble(app, Valley.freshlySeeded(time), SchemaCheck.none(), time);
        server = SlackDoubleServer.start(slack);
        program = ProgramApart.start(
                SlackAdapter.class,
                Map.of(
                        "SLACK_BOT_TOKEN", app.secrets().botToken(),
                        "SLACK_SIGNING_SECRET", app.secrets().signingSecret(),
                        "SLACK_API_URL", server.apiUrl()),
                data,
                ProgramApart.SHORT_LIVED,
                DiscordAdapter.class);
        slack.deliverTo(URI.create("http://127.0.0.1:" + program.port() + "/slack/events"));
    }

    private static Object manifest() {
        try (InputStream manifest = SlackAdapter.class.getResourceAsStream("/manifest/http.yaml")) {
            return new Yaml().load(manifest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Somebody person(String name) {
        return new InSlack(slack.person(name));
    }

    /** How many messages of the channel say that. */
    long timesSaid(String words) {
        return slack.channel(CHANNEL).messages().stream()
                .filter(message -> message.plainText().contains(words))
                .count();
    }

    @Override
    public void close() {
        program.close();
        server.close();
    }

    private record InSlack(SlackPerson person) implements Somebody {

        @Override
        public void types(String words) {
            assertThat(person.in(CHANNEL).types("/circle " + words).isOk()).isTrue();
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

        @Override
        public void fillsIn(Map<String, String> texts, List<String> asked) {
            await("the form").atMost(PATIENCE).until(person::hasModal);
            OpenModal form = person.modal();
            texts.forEach(form::fill);
            if (!asked.isEmpty()) {
                form.choose("Who is asked?", asked.toArray(String[]::new));
            }
            assertThat(form.submit()).isEmpty();
            if (person.hasModal()) {
                person.modal().closeAll();
            }
        }

        @Override
        public List<String> reads() {
            return all().map(Seen::plainText).toList();
        }

        private Stream<Seen> all() {
            return Stream.concat(person.in(CHANNEL).messages().stream(), person.directMessages().stream())
                    .sorted(Comparator.comparing(Seen::ts));
        }
    }
}
