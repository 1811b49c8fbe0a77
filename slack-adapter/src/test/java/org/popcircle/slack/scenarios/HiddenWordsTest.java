package org.popcircle.slack.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.popcircle.scenarios.Person;
import org.popcircle.scenarios.ScenarioWorld;
import org.slf4j.LoggerFactory;

/** What is hidden until all are in shows nowhere before: not in what is sent to Slack, nor when, nor in the log. */
class HiddenWordsTest {

    /** What was sent and logged after each act, and what was sent with the last one, which shows it all. */
    private record Told(List<List<String>> before, String shown) {}

    private static Told plays(String ofBen, String ofAna) {
        AtomicReference<SlackRoom> opened = new AtomicReference<>();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (ScenarioWorld world = new ScenarioWorld(behind -> {
            opened.set(new SlackRoom(behind));
            return opened.get();
        })) {
            SlackRoom room = opened.get();
            Person ana = world.person("Ana");
            Person ben = world.person("Ben");
            Person chi = world.person("Chi");
            List<List<String>> before = new ArrayList<>();
            ana.types("round names Who looks after the keys?");
            ana.form().pick("Who is asked?", List.of("Ben", "Chi")).submit();
            before.add(sentAndLogged(world, room, log));
            writes(ben, ofBen);
            before.add(sentAndLogged(world, room, log));
            writes(ana, ofAna);
            before.add(sentAndLogged(world, room, log));
            world.hoursPass(12);
            before.add(sentAndLogged(world, room, log));
            writes(chi, "Ben");
            return new Told(before, String.join("\n", sentAndLogged(world, room, log)));
        } finally {
            root.detachAppender(log);
        }
    }

    private static void writes(Person who, String words) {
        who.fillsAndSends("Write mine", "What you want to say", words);
    }

    /** In alphabetical order: what goes to different places goes side by side. */
    private static List<String> sentAndLogged(ScenarioWorld world, SlackRoom room, ListAppender<ILoggingEvent> log) {
        world.settles();
        List<String> lines = new ArrayList<>(room.sent());
        List<ILoggingEvent> logged = List.copyOf(log.list);
        log.list.clear();
        logged.forEach(event -> lines.add(event.getLoggerName() + " " + event.getFormattedMessage()));
        return lines.stream().map(HiddenWordsTest::withoutChance).sorted().toList();
    }

    /** Times, and the ids that Slack makes up, are different in every run. */
    private static String withoutChance(String line) {
        return line.replaceAll("[0-9a-f]{24}", "…")
                .replaceAll("\"(trigger_id|view_id|hash|external_id|token)\":\"[^\"]*\"", "\"$1\":\"…\"")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("[0-9]{5,}", "…")
                .replaceAll("…(\\.…)+", "…");
    }

    @Test
    void two_rounds_that_differ_only_in_hidden_words_send_and_log_the_same_until_all_is_shown() {
        Told one = plays("Chi, because s3cret", "Ben, he never loses anything");
        Told other = plays("Nobody", "Chi. And then some more words that make it a longer answer than the other");

        assertThat(one.before()).isEqualTo(other.before());
        assertThat(one.before().toString()).doesNotContain("s3cret");
        assertThat(one.before().toString()).contains("Still to hear from", "chat.update");
        assertThat(one.shown()).contains("s3cret");
    }
}
