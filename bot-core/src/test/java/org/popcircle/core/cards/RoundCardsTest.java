package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.round.Frame;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundDecider;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.round.RoundEvolver;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.round.RoundOpening;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.wording.Words;

/** A round as people read it, in every state. */
class RoundCardsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final MemberId ANA = MemberId.of(1);
    private static final MemberId BEN = MemberId.of(2);
    private static final MemberId CHI = MemberId.of(3);

    static List<Locale> languages() {
        return Words.languages();
    }

    /** A round of Ana, Ben and Chi, led by Ana. */
    private static final class Course {

        private final List<RoundEvent> events = new ArrayList<>();
        private Round round;
        private Instant now = MONDAY;

        Course(RoundKind kind, RoundKind.Order order, String prompt) {
            this(
                    kind,
                    order,
                    prompt,
                    Optional.empty(),
                    List.of(person(ANA, "Ana"), person(BEN, "Ben"), person(CHI, "Chi")));
        }

        Course(RoundKind kind, RoundKind.Order order, String prompt, Optional<Door> door, List<Attendee> people) {
            Frame frame = new Frame(
                    "Valley",
                    List.of(new Place(Messenger.SLACK, "T1", "C1")),
                    true,
                    door,
                    kind,
                    prompt,
                    order,
                    order == RoundKind.Order.AT_ONCE && kind.together(),
                    Pace.DAY,
                    Rhythm.always(ZoneOffset.UTC),
                    Locale.ENGLISH,
                    0,
                    ANA,
                    MONDAY);
            Decided<RoundEvent> opened = RoundOpening.open(
                    MONDAY, new ProcessId(new CircleId("valley"), 4), frame, Optional.of(ANA), people);
            events.addAll(((Decided.Accepted<RoundEvent>) opened).events());
            round = RoundEvolver.begin((RoundEvent.Opened) events.getFirst());
        }

        private static Attendee person(MemberId id, String name) {
            return new Attendee(id, name, List.of(new Account(Messenger.SLACK, "T1", "U" + name)));
        }

        Course does(MemberId who, Function<By, RoundCommand> act) {
            return happens(act.apply(new By(who, now, now, round.phaseNumber())));
        }

        Course says(MemberId who, String words) {
            return does(who, by -> new RoundCommand.Speak(by, words));
        }

        Course happens(RoundCommand command) {
            Decided<RoundEvent> decided = RoundDecider.decide(round, command);
            assertThat(decided).as(command.toString()).isInstanceOf(Decided.Accepted.class);
            round = RoundDecider.fold(round, ((Decided.Accepted<RoundEvent>) decided).events());
            return this;
        }

        Course timeIsUp(Duration after) {
            now = now.plus(after);
            return happens(new RoundCommand.DeadlinePassed(now, round.phaseNumber(), Duration.ZERO));
        }
    }

    private static String card(Course course, Words words) {
        return TextRenderer.draw(RoundCards.card(course.round, words), words);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void in_turn(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course course = new Course(RoundKind.CHECK_IN, RoundKind.Order.IN_TURN, "");
        approved.add("begun", card(course, words));
        MemberId first = ((Phase.InTurn) course.round.phase()).now();
        MemberId last = first.equals(BEN) ? CHI : BEN;
        approved.add("one has spoken", card(course.says(first, "Tired, but here."), words));
        approved.add("another has passed", card(course.does(ANA, by -> new RoundCommand.Pass(by, "")), words));
        course.timeIsUp(Duration.ofHours(8));
        approved.add("nobody there", card(course, words));
        approved.add("somebody acts for Ana", card(course.does(first, RoundCommand.OfferStandIn::new), words));
        course.does(first, by -> new RoundCommand.Skip(by, last));
        approved.add("heard", card(course, words));
        approved.add("once more around", card(course.does(first, RoundCommand.NextRound::new), words));
        approved.add("over", card(course.does(first, RoundCommand.Close::new), words));
        approved.add("story", TextRenderer.draw(RoundStories.story(course.round, List.of(), words), words));
        approved.add("as a text file", RoundStories.markdown(course.round, List.of(), words));
        approved.matches("round", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void people_come_in(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Door kitchen = new Door(List.of(new Group(Messenger.DISCORD, "G1", "r1", "Kitchen")));
        Course course = new Course(
                RoundKind.CHECK_IN,
                RoundKind.Order.IN_TURN,
                "",
                Optional.of(kitchen),
                List.of(Course.person(ANA, "Ana")));
        approved.add("waiting", card(course, words));
        approved.add("in", TextRenderer.draw(RoundNotes.in(course.round, words), words));
        approved.add("not in yet", TextRenderer.draw(RoundNotes.first(course.round, words), words));
        approved.add("opened", TextRenderer.draw(DoorNotes.opened(kitchen, words), words));
        approved.add("somebody else", TextRenderer.draw(DoorNotes.stranger(kitchen, words), words));
        approved.add("a guest", TextRenderer.draw(DoorNotes.notByThemselves(words), words));
        approved.add(
                "alone",
                TextRenderer.draw(
                        RoundNotes.refused(new Refusal.NobodyElse(), course.round, Optional.empty(), words), words));
        course.happens(new RoundCommand.Arrived(MONDAY, Course.person(BEN, "Ben")));
        approved.add("somebody came in", card(course, words));
        course.does(ANA, RoundCommand.BeginNow::new);
        approved.add("begun", card(course, words));
        approved.add("in, and under way", TextRenderer.draw(RoundNotes.in(course.round, words), words));
        Course all = new Course(
                RoundKind.NAMES,
                RoundKind.Order.AT_ONCE,
                "",
                Optional.of(new Door(List.of())),
                List.of(Course.person(ANA, "Ana"), Course.person(BEN, "Ben")));
        approved.add("open to all", card(all, words));
        approved.add("opened to all", TextRenderer.draw(DoorNotes.opened(new Door(List.of()), words), words));
        all.does(ANA, RoundCommand.BeginNow::new);
        approved.add("all at once", card(all, words));
        approved.add("in, all at once", TextRenderer.draw(RoundNotes.in(all.round, words), words));
        Course nobody = new Course(
                RoundKind.PROCESS,
                RoundKind.Order.IN_TURN,
                "",
                Optional.of(kitchen),
                List.of(Course.person(ANA, "Ana")));
        approved.add("called off", card(nobody.does(ANA, RoundCommand.Close::new), words));
        approved.matches("round-door", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void all_at_once(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Course course = new Course(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "Who looks after the keys?");
        approved.add("begun", card(course, words));
        approved.add("one is in", card(course.says(BEN, "Chi, she is always there first."), words));
        approved.add("shown", card(course.says(ANA, "Ben").says(CHI, "Ben"), words));
        Course checkOut = new Course(RoundKind.CHECK_OUT, RoundKind.Order.AT_ONCE, "");
        checkOut.says(ANA, "Late again.").timeIsUp(Duration.ofDays(1));
        approved.add("what to keep", card(checkOut, words));
        Course questions = new Course(RoundKind.QUESTIONS, RoundKind.Order.AT_ONCE, "");
        questions.says(BEN, "Who pays?").does(ANA, by -> new RoundCommand.Reply(by, BEN, "The club."));
        approved.add("a question with its answer", card(questions, words));
        Course silent = new Course(RoundKind.IDEAS, RoundKind.Order.AT_ONCE, "");
        for (MemberId member : List.of(ANA, BEN, CHI)) {
            silent.does(member, by -> new RoundCommand.Pass(by, "nothing new"));
        }
        approved.add("everyone passes", card(silent, words));
        approved.add("pointer", TextRenderer.draw(RoundCards.pointer(course.round, words), words));
        approved.matches("round-at-once", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_kind_has_its_question_and_its_closing(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        for (RoundKind kind : RoundKind.values()) {
            Course course = new Course(kind, RoundKind.Order.AT_ONCE, "");
            approved.add(kind.key(), card(course, words));
            course.says(ANA, "a").says(BEN, "b").says(CHI, "c");
            approved.add(kind.key() + ", heard", card(course, words));
        }
        approved.matches("round-kinds", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void forms_notes_and_messages(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        approved.add(
                "begin",
                TextRenderer.draw(
                        RoundForms.begin(
                                ActionToken.of(Verb.ROUND),
                                new FormStart("How was it?", "", true, List.of(), List.of(), List.of()),
                                Optional.of(RoundKind.CHECK_OUT),
                                Pace.DAY,
                                words),
                        words));
        Course course = new Course(RoundKind.IDEAS, RoundKind.Order.IN_TURN, "What could we do?");
        MemberId first = ((Phase.InTurn) course.round.phase()).now();
        approved.add("speak", TextRenderer.draw(RoundForms.speak(course.round, first, words), words));
        approved.add("pass", TextRenderer.draw(RoundForms.passOn(course.round, words), words));
        for (Notice notice : List.of(new Notice.YourTurn("r4", first, 1), new Notice.Nudge("r4", first, 1))) {
            approved.add(
                    notice.getClass().getSimpleName(),
                    RoundMessages.of(notice, course.round, words)
                            .map(view -> TextRenderer.draw(view, words))
                            .orElseThrow());
        }
        course.says(ANA, "A draft before her turn.");
        course.says(first, "Start earlier.");
        approved.add(
                "your turn, with a draft",
                RoundMessages.of(new Notice.YourTurn("r4", ANA, 1), course.round, words)
                        .map(view -> TextRenderer.draw(view, words))
                        .orElseThrow());
        for (Refusal refusal : List.of(
                new Refusal.CannotPassHere(),
                new Refusal.CardIsOld(),
                new Refusal.NotYourTurn(Optional.of(ANA)),
                new Refusal.SpokenAlready())) {
            approved.add(
                    refusal.getClass().getSimpleName(),
                    TextRenderer.draw(
                            RoundNotes.refused(refusal, course.round, Optional.of("my words"), words), words));
        }
        approved.matches("round-around", language);
    }

    @Test
    void a_message_that_is_no_longer_true_is_not_sent() {
        Words words = Words.in(Locale.ENGLISH);
        Course course = new Course(RoundKind.CHECK_IN, RoundKind.Order.IN_TURN, "");
        MemberId first = ((Phase.InTurn) course.round.phase()).now();
        course.says(first, "Here.");
        assertThat(RoundMessages.of(new Notice.YourTurn("r4", first, 1), course.round, words))
                .isEmpty();
        assertThat(RoundMessages.of(new Notice.Nudge("r4", first, 1), course.round, words))
                .isEmpty();
        assertThat(RoundMessages.of(new Notice.Overdue("r4", ANA, 1), course.round, words))
                .isEmpty();
    }

    @Test
    void a_hidden_round_that_ends_before_everybody_is_in_says_so() {
        Words words = Words.in(Locale.ENGLISH);
        Course course = new Course(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "");
        assertThat(card(course, words)).contains("until everyone is in, the time is up, or Ana ends the round");
        assertThat(confirmation(course, words)).contains("everyone reads what was written so far");
        course.says(BEN, "Chi").does(ANA, RoundCommand.Close::new);
        assertThat(shown(course, words))
                .contains("Not heard this time: Ana and Chi")
                .doesNotContain("All is in");
        Course silent = new Course(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "").timeIsUp(Duration.ofDays(1));
        assertThat(shown(silent, words)).contains("Nobody has written anything this time");
        Course all = new Course(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "");
        assertThat(shown(all.says(ANA, "a").says(BEN, "b").says(CHI, "c"), words))
                .contains("All is in");
    }

    private static String shown(Course course, Words words) {
        return RoundMessages.of(new Notice.Announced("r4"), course.round, words)
                .map(view -> TextRenderer.draw(view, words))
                .orElseThrow();
    }

    private static String confirmation(Course course, Words words) {
        return ((View.RoundView) RoundCards.card(course.round, words))
                .leading().stream()
                        .flatMap(choice -> choice.confirm().stream())
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void two_rounds_that_differ_only_in_what_is_hidden_look_the_same() {
        Words words = Words.in(Locale.ENGLISH);
        Course one = new Course(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "").says(BEN, "s3cret");
        Course other = new Course(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "").says(BEN, "something else");
        assertThat(drawn(one, words)).isEqualTo(drawn(other, words)).doesNotContain("s3cret");
        one.says(ANA, "a").says(CHI, "c");
        assertThat(drawn(one, words)).contains("s3cret");
    }

    private static String drawn(Course course, Words words) {
        return card(course, words)
                + TextRenderer.draw(RoundStories.story(course.round, List.of(), words), words)
                + RoundStories.markdown(course.round, List.of(), words)
                + course.round;
    }
}
