package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.popcircle.scenarios.ChatRoom.Sent;
import org.slf4j.LoggerFactory;

/**
 * What is hidden until all are in shows nowhere before: not in what is sent to the messenger, nor in when it is sent by the
 * clock of the script, nor in the log.
 */
public abstract class HiddenWordsScenario {

    /** What reads the published rules of a messenger for its double; nothing of the bot. */
    private static final String CHECKER_OF_REQUESTS = "com.networknt";

    private final ChatRoom.Opener opener;

    protected HiddenWordsScenario(ChatRoom.Opener opener) {
        this.opener = opener;
    }

    /** What was sent and logged after each act, and what was sent with the last one, which shows it all. */
    private record Told(List<List<String>> before, String shown) {}

    private record People(ScenarioWorld world, Person ana, Person ben, Person chi) {}

    /** One thing that somebody does, or an hour that goes by. */
    private interface Act extends Consumer<People> {}

    /** Whose requests are compared. */
    private enum Reader {
        /** Whoever acts reads the same, too. */
        ALL,
        /** Whoever acts is told what they have done; everybody else reads the same. */
        OTHERS
    }

    /** @param acts the last of them is the one after which all is shown */
    private Told plays(Reader reader, List<Act> acts) {
        AtomicReference<ChatRoom> opened = new AtomicReference<>();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (ScenarioWorld world = new ScenarioWorld(behind -> {
            opened.set(opener.open(behind));
            return opened.get();
        })) {
            ChatRoom room = opened.get();
            People people = new People(world, world.person("Ana"), world.person("Ben"), world.person("Chi"));
            sentAndLogged(world, room, log, reader);
            List<List<String>> told = new ArrayList<>();
            for (Act act : acts) {
                act.accept(people);
                told.add(sentAndLogged(world, room, log, reader));
            }
            return new Told(told.subList(0, told.size() - 1), String.join("\n", told.getLast()));
        } finally {
            root.detachAppender(log);
        }
    }

    private Told round(String ofBen, String ofAna) {
        return plays(
                Reader.ALL,
                acts(
                        List.of(
                                people -> {
                                    people.ana().types("round names Who looks after the keys?");
                                    people.ana()
                                            .form()
                                            .pick("Who is asked?", List.of("Ben", "Chi"))
                                            .submit();
                                },
                                people -> writes(people.ben(), ofBen),
                                people -> writes(people.ana(), ofAna)),
                        12,
                        people -> writes(people.chi(), "Ben")));
    }

    /** A selection in which Ben and Ana suggest these people for these reasons, and Ben changes his once. */
    private Told selection(String ofBen, String whyBen, String ofAna, String whyAna) {
        return plays(
                Reader.ALL,
                acts(
                        List.of(
                                people -> {
                                    people.ana().types("select Keeper of the keys");
                                    people.ana()
                                            .form()
                                            .pick("Who is asked?", List.of("Ben", "Chi"))
                                            .submit();
                                },
                                people -> all(people, "Nothing to add"),
                                people -> all(people, "Good enough"),
                                people -> suggests(people.ben(), "Chi", "always there first"),
                                people -> suggests(people.ben(), ofBen, whyBen),
                                people -> suggests(people.ana(), ofAna, whyAna),
                                people -> goesOn(people.chi(), "More time for this step"),
                                people -> List.of(people.ana(), people.ben()).forEach(Person::consents)),
                        12,
                        people -> suggests(people.chi(), "Ben", "never loses anything")));
    }

    /** Ana would set a selection aside; Ben answers in this way while Chi is still to be heard. */
    private Told wayOn(Consumer<Person> ofBen) {
        return plays(
                Reader.OTHERS,
                acts(
                        List.of(
                                people -> {
                                    people.ana().types("select Keeper of the keys");
                                    people.ana()
                                            .form()
                                            .pick("Who is asked?", List.of("Ben", "Chi"))
                                            .submit();
                                },
                                people -> people.chi().presses("Nothing to add"),
                                people -> goesOn(
                                        people.ana(), "Set it aside, until a day or until somebody takes it up again"),
                                people -> ofBen.accept(people.ben())),
                        20,
                        people -> people.chi().consents()));
    }

    /** What comes next of three topics, of which Ben and Ana name these for these reasons; Ben changes his once. */
    private Told priorities(List<String> ofBen, String whyBen, List<String> ofAna, String whyAna) {
        return plays(
                Reader.ALL,
                acts(
                        List.of(
                                people -> people.ana().checks("Shall we plan the year?", people.ben(), people.chi()),
                                people -> List.of(people.ben(), people.chi()).forEach(Person::consents),
                                people -> List.of("Keys", "Ovens", "Flour")
                                        .forEach(topic -> people.ana().types("backlog add " + topic)),
                                people -> {
                                    people.ana().types("prioritise");
                                    people.ana()
                                            .form()
                                            .pick("Who is asked?", List.of("Ben", "Chi"))
                                            .submit();
                                },
                                people -> names(people.ben(), List.of("Keys"), "we wait every morning"),
                                people -> names(people.ben(), ofBen, whyBen),
                                people -> names(people.ana(), ofAna, whyAna)),
                        12,
                        people -> names(people.chi(), List.of("Flour"), "before the bills come")));
    }

    /** A check that Ben answers in this way while Chi is still to be heard. */
    private Told check(Consumer<Person> ofBen) {
        return plays(
                Reader.OTHERS,
                acts(
                        List.of(
                                people -> people.ana().checks("Buy a kettle?", people.ben(), people.chi()),
                                people -> ofBen.accept(people.ben())),
                        20,
                        people -> people.chi().consents()));
    }

    /** What happens first, so many hours one by one, and what shows it all. */
    private static List<Act> acts(List<Act> first, int hours, Act last) {
        List<Act> all = new ArrayList<>(first);
        for (int hour = 0; hour < hours; hour++) {
            all.add(people -> people.world().hoursPass(1));
        }
        all.add(last);
        return all;
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

    private static void goesOn(Person who, String way) {
        who.opens("Go on another way …")
                .pick("How shall we go on?", List.of(way))
                .submit();
    }

    private static void names(Person who, List<String> topics, String why) {
        who.opens("Name up to three")
                .pick("Which, up to three?", topics)
                .fill("Why?", why)
                .submit();
    }

    private static void writes(Person who, String words) {
        who.fillsAndSends("Write mine", "What you want to say", words);
    }

    /** In alphabetical order: what goes to different places goes side by side. */
    private static List<String> sentAndLogged(
            ScenarioWorld world, ChatRoom room, ListAppender<ILoggingEvent> log, Reader reader) {
        world.settles();
        List<String> lines = new ArrayList<>(room.sent().stream()
                .filter(sent -> reader == Reader.ALL || !sent.privately())
                .map(Sent::line)
                .toList());
        List<ILoggingEvent> logged = List.copyOf(log.list);
        log.list.clear();
        logged.stream()
                .filter(event -> !event.getLoggerName().startsWith(CHECKER_OF_REQUESTS))
                .forEach(event -> lines.add(event.getLoggerName() + " " + event.getFormattedMessage()));
        return lines.stream().map(HiddenWordsScenario::withoutChance).sorted().toList();
    }

    /** Times, and the ids that a messenger makes up, are different in every run. */
    private static String withoutChance(String line) {
        return line.replaceAll("[0-9a-f]{24}", "…")
                .replaceAll("\"(trigger_id|view_id|hash|external_id|token|nonce)\":\"[^\"]*\"", "\"$1\":\"…\"")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("[0-9]{5,}", "…")
                .replaceAll("…(\\.…)+", "…");
    }

    @Test
    void two_rounds_that_differ_only_in_hidden_words_send_and_log_the_same_until_all_is_shown() {
        Told one = round("Chi, because s3cret", "Ben, he never loses anything");
        Told other = round("Nobody", "Chi. And then some more words that make it a longer answer than the other");

        assertThat(one.before()).isEqualTo(other.before());
        assertThat(one.before().toString()).doesNotContain("s3cret").contains("Still to hear from");
        assertThat(one.shown()).contains("s3cret");
    }

    @Test
    void two_selections_that_differ_only_in_hidden_names_send_and_log_the_same_until_all_is_shown() {
        Told one = selection("Ana", "because s3cret", "Ana", "I would like to");
        Told other = selection("Ben", "I can", "Chi", "calm, and a longer reason than the other one had");

        assertThat(one.before()).isEqualTo(other.before());
        assertThat(one.before().toString()).doesNotContain("s3cret").contains("Still to hear from");
        assertThat(one.shown()).contains("s3cret", "Ben → Ana");
    }

    @Test
    void what_each_would_take_up_next_sends_and_logs_the_same_until_all_is_shown() {
        Told one = priorities(List.of("Ovens"), "because s3cret", List.of("Keys", "Flour"), "first things first");
        Told other = priorities(
                List.of("Keys", "Ovens", "Flour"), "all of them, and a longer reason", List.of("Ovens"), "winter");

        assertThat(one.before()).isEqualTo(other.before());
        assertThat(one.before().toString()).doesNotContain("s3cret").contains("Still to hear from");
        assertThat(one.shown()).contains("s3cret", "Ben → Ovens");
    }

    @Test
    void nobody_else_sees_before_all_are_in_who_has_a_reason_against_going_on_like_that() {
        Told one = wayOn(ben -> ben.objects("Because s3cret."));
        Told other = wayOn(Person::consents);

        assertThat(one.before()).isEqualTo(other.before());
        assertThat(one.before().toString()).doesNotContain("s3cret").contains("Still to hear from");
        assertThat(one.shown()).contains("There is a reason against it");
        assertThat(other.shown()).contains("Take it up again");
    }

    @Test
    void nobody_else_sees_before_all_are_in_whether_somebody_objects() {
        Told one = check(ben -> ben.objects("Because s3cret, and that would burn down the kitchen."));
        Told other = check(Person::consents);

        assertThat(one.before()).isEqualTo(other.before());
        assertThat(one.before().toString()).doesNotContain("s3cret").contains("Still to hear from");
        assertThat(one.shown()).contains("s3cret");
        assertThat(other.shown()).contains("Decided");
    }
}
