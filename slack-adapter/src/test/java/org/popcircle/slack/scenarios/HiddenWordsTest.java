package org.popcircle.slack.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.popcircle.scenarios.Person;
import org.popcircle.scenarios.ScenarioWorld;
import org.slf4j.LoggerFactory;

/** What is hidden until all are in shows nowhere before: not in what is sent to Slack, nor when, nor in the log. */
class HiddenWordsTest {

    /** What was sent and logged after each act, and what was sent with the last one, which shows it all. */
    private record Told(List<List<String>> before, String shown) {}

    private record People(ScenarioWorld world, Person ana, Person ben, Person chi) {}

    /** @param acts the last of them is the one after which all is shown */
    private static Told plays(List<Consumer<People>> acts) {
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
            People people = new People(world, world.person("Ana"), world.person("Ben"), world.person("Chi"));
            List<List<String>> told = new ArrayList<>();
            for (Consumer<People> act : acts) {
                act.accept(people);
                told.add(sentAndLogged(world, room, log));
            }
            return new Told(told.subList(0, told.size() - 1), String.join("\n", told.getLast()));
        } finally {
            root.detachAppender(log);
        }
    }

    private static Told round(String ofBen, String ofAna) {
        return plays(List.of(
                people -> {
                    people.ana().types("round names Who looks after the keys?");
                    people.ana()
                            .form()
                            .pick("Who is asked?", List.of("Ben", "Chi"))
                            .submit();
                },
                people -> writes(people.ben(), ofBen),
                people -> writes(people.ana(), ofAna),
                people -> people.world().hoursPass(12),
                people -> writes(people.chi(), "Ben")));
    }

    /** A selection in which Ben and Ana suggest these people for these reasons, and Ben changes his once. */
    private static Told selection(String ofBen, String whyBen, String ofAna, String whyAna) {
        return plays(List.of(
                people -> {
                    people.ana().types("select Keeper of the keys");
                    people.ana()
                            .form()
                            .pick("Who is asked?", List.of("Ben", "Chi"))
                            .submit();
                },
                people -> {
                    all(people, "Nothing to add");
                    all(people, "Good enough");
                },
                people -> suggests(people.ben(), "Chi", "always there first"),
                people -> suggests(people.ben(), ofBen, whyBen),
                people -> suggests(people.ana(), ofAna, whyAna),
                people -> people.world().hoursPass(12),
                people -> suggests(people.chi(), "Ben", "never loses anything")));
    }

    private static void all(People people, String label) {
        List.of(people.ana(), people.ben(), people.chi()).forEach(person -> person.presses(label));
    }

    private static void suggests(Person who, String whom, String why) {
        who.opens("Suggest somebody")
                .pick("Whom do you suggest?", List.of(whom))
                .fill("Why?", why)
                .submit();
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
        Told one = round("Chi, because s3cret", "Ben, he never loses anything");
        Told other = round("Nobody", "Chi. And then some more words that make it a longer answer than the other");

        assertThat(one.before()).isEqualTo(other.before());
        assertThat(one.before().toString()).doesNotContain("s3cret");
        assertThat(one.before().toString()).contains("Still to hear from", "chat.update");
        assertThat(one.shown()).contains("s3cret");
    }

    @Test
    void two_selections_that_differ_only_in_hidden_names_send_and_log_the_same_until_all_is_shown() {
        Told one = selection("Ana", "because s3cret", "Ana", "I would like to");
        Told other = selection("Ben", "I can", "Chi", "calm, and a longer reason than the other one had");

        assertThat(one.before()).isEqualTo(other.before());
        assertThat(one.before().toString()).doesNotContain("s3cret");
        assertThat(one.before().toString()).contains("Still to hear from", "chat.update");
        assertThat(one.shown()).contains("s3cret", "Ben → Ana");
    }
}
