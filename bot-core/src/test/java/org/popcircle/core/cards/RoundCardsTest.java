package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.RoundCourse.ANA;
import static org.popcircle.core.cards.RoundCourse.BEN;
import static org.popcircle.core.cards.RoundCourse.CHI;
import static org.popcircle.core.cards.RoundCourse.MONDAY;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** A round as people read it, in every state. */
class RoundCardsTest {

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void in_turn(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        RoundCourse course = new RoundCourse(RoundKind.CHECK_IN, RoundKind.Order.IN_TURN, "");
        approved.add("begun", course.card(words));
        MemberId first = ((Phase.InTurn) course.round().phase()).now();
        MemberId last = first.equals(BEN) ? CHI : BEN;
        approved.add("one has spoken", course.says(first, "Tired, but here.").card(words));
        approved.add(
                "another has passed",
                course.does(ANA, by -> new RoundCommand.Pass(by, "")).card(words));
        course.timeIsUp(Duration.ofHours(8));
        approved.add("nobody there", course.card(words));
        approved.add(
                "somebody acts for Ana",
                course.does(first, RoundCommand.OfferStandIn::new).card(words));
        course.does(first, by -> new RoundCommand.Skip(by, last));
        approved.add("heard", course.card(words));
        approved.add(
                "once more around",
                course.does(first, RoundCommand.NextRound::new).card(words));
        approved.add("over", course.does(first, RoundCommand.Close::new).card(words));
        approved.add("story", TextRenderer.draw(RoundStories.story(course.round(), List.of(), words), words));
        approved.add("as a text file", RoundStories.markdown(course.round(), List.of(), words));
        approved.matches("round", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void people_come_in(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Door kitchen = new Door(List.of(new Group(Messenger.DISCORD, "G1", "r1", "Kitchen")));
        RoundCourse course = new RoundCourse(
                RoundKind.CHECK_IN,
                RoundKind.Order.IN_TURN,
                "",
                Optional.of(kitchen),
                List.of(RoundCourse.person(ANA, "Ana")));
        approved.add("waiting", course.card(words));
        approved.add("in", TextRenderer.draw(RoundNotes.in(course.round(), words), words));
        approved.add("not in yet", TextRenderer.draw(RoundNotes.first(course.round(), words), words));
        approved.add("opened", TextRenderer.draw(DoorNotes.opened(kitchen, words), words));
        approved.add("somebody else", TextRenderer.draw(DoorNotes.stranger(kitchen, words), words));
        approved.add("a guest", TextRenderer.draw(DoorNotes.notByThemselves(words), words));
        approved.add(
                "alone",
                TextRenderer.draw(
                        RoundNotes.refused(new Refusal.NobodyElse(), course.round(), Optional.empty(), words), words));
        course.happens(new RoundCommand.Arrived(MONDAY, RoundCourse.person(BEN, "Ben")));
        approved.add("somebody came in", course.card(words));
        course.does(ANA, RoundCommand.BeginNow::new);
        approved.add("begun", course.card(words));
        approved.add("in, and under way", TextRenderer.draw(RoundNotes.in(course.round(), words), words));
        RoundCourse all = new RoundCourse(
                RoundKind.NAMES,
                RoundKind.Order.AT_ONCE,
                "",
                Optional.of(new Door(List.of())),
                List.of(RoundCourse.person(ANA, "Ana"), RoundCourse.person(BEN, "Ben")));
        approved.add("open to all", all.card(words));
        approved.add("opened to all", TextRenderer.draw(DoorNotes.opened(new Door(List.of()), words), words));
        all.does(ANA, RoundCommand.BeginNow::new);
        approved.add("all at once", all.card(words));
        approved.add("in, all at once", TextRenderer.draw(RoundNotes.in(all.round(), words), words));
        RoundCourse nobody = new RoundCourse(
                RoundKind.PROCESS,
                RoundKind.Order.IN_TURN,
                "",
                Optional.of(kitchen),
                List.of(RoundCourse.person(ANA, "Ana")));
        approved.add("called off", nobody.does(ANA, RoundCommand.Close::new).card(words));
        approved.matches("round-door", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void all_at_once(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        RoundCourse course = new RoundCourse(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "Who looks after the keys?");
        approved.add("begun", course.card(words));
        approved.add(
                "one is in", course.says(BEN, "Chi, she is always there first.").card(words));
        approved.add("shown", course.says(ANA, "Ben").says(CHI, "Ben").card(words));
        RoundCourse checkOut = new RoundCourse(RoundKind.CHECK_OUT, RoundKind.Order.AT_ONCE, "");
        checkOut.says(ANA, "Late again.").timeIsUp(Duration.ofDays(1));
        approved.add("what to keep", checkOut.card(words));
        RoundCourse questions = new RoundCourse(RoundKind.QUESTIONS, RoundKind.Order.AT_ONCE, "");
        questions.says(BEN, "Who pays?").does(ANA, by -> new RoundCommand.Reply(by, BEN, "The club."));
        approved.add("a question with its answer", questions.card(words));
        RoundCourse silent = new RoundCourse(RoundKind.IDEAS, RoundKind.Order.AT_ONCE, "");
        for (MemberId member : List.of(ANA, BEN, CHI)) {
            silent.does(member, by -> new RoundCommand.Pass(by, "nothing new"));
        }
        approved.add("everyone passes", silent.card(words));
        approved.add("pointer", TextRenderer.draw(RoundCards.pointer(course.round(), words), words));
        approved.matches("round-at-once", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_kind_has_its_question_and_its_closing(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        for (RoundKind kind : RoundKind.values()) {
            RoundCourse course = new RoundCourse(kind, RoundKind.Order.AT_ONCE, "");
            approved.add(kind.key(), course.card(words));
            course.says(ANA, "a").says(BEN, "b").says(CHI, "c");
            approved.add(kind.key() + ", heard", course.card(words));
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
        RoundCourse course = new RoundCourse(RoundKind.IDEAS, RoundKind.Order.IN_TURN, "What could we do?");
        MemberId first = ((Phase.InTurn) course.round().phase()).now();
        approved.add("speak", TextRenderer.draw(RoundForms.speak(course.round(), first, words), words));
        approved.add("pass", TextRenderer.draw(RoundForms.passOn(course.round(), words), words));
        for (Notice notice : List.of(new Notice.YourTurn("r4", first, 1), new Notice.Nudge("r4", first, 1))) {
            approved.add(
                    notice.getClass().getSimpleName(),
                    RoundMessages.of(notice, course.round(), words)
                            .map(view -> TextRenderer.draw(view, words))
                            .orElseThrow());
        }
        course.says(ANA, "A draft before her turn.");
        course.says(first, "Start earlier.");
        approved.add(
                "your turn, with a draft",
                RoundMessages.of(new Notice.YourTurn("r4", ANA, 1), course.round(), words)
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
                            RoundNotes.refused(refusal, course.round(), Optional.of("my words"), words), words));
        }
        approved.matches("round-around", language);
    }

    @Test
    void a_message_that_is_no_longer_true_is_not_sent() {
        Words words = Words.in(Locale.ENGLISH);
        RoundCourse course = new RoundCourse(RoundKind.CHECK_IN, RoundKind.Order.IN_TURN, "");
        MemberId first = ((Phase.InTurn) course.round().phase()).now();
        course.says(first, "Here.");
        assertThat(RoundMessages.of(new Notice.YourTurn("r4", first, 1), course.round(), words))
                .isEmpty();
        assertThat(RoundMessages.of(new Notice.Nudge("r4", first, 1), course.round(), words))
                .isEmpty();
        assertThat(RoundMessages.of(new Notice.Overdue("r4", ANA, 1), course.round(), words))
                .isEmpty();
    }

    @Test
    void a_hidden_round_that_ends_before_everybody_is_in_says_so() {
        Words words = Words.in(Locale.ENGLISH);
        RoundCourse course = new RoundCourse(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "");
        assertThat(course.card(words)).contains("until everyone is in, the time is up, or Ana ends the round");
        assertThat(confirmation(course, words)).contains("everyone reads what was written so far");
        course.says(BEN, "Chi").does(ANA, RoundCommand.Close::new);
        assertThat(shown(course, words))
                .contains("Not heard this time: Ana and Chi")
                .doesNotContain("All is in");
        RoundCourse silent = new RoundCourse(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "").timeIsUp(Duration.ofDays(1));
        assertThat(shown(silent, words)).contains("Nobody has written anything this time");
        RoundCourse all = new RoundCourse(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "");
        assertThat(shown(all.says(ANA, "a").says(BEN, "b").says(CHI, "c"), words))
                .contains("All is in");
    }

    private static String shown(RoundCourse course, Words words) {
        return RoundMessages.of(new Notice.Announced("r4"), course.round(), words)
                .map(view -> TextRenderer.draw(view, words))
                .orElseThrow();
    }

    private static String confirmation(RoundCourse course, Words words) {
        return ((View.RoundView) RoundCards.card(course.round(), words))
                .leading().stream()
                        .flatMap(choice -> choice.confirm().stream())
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void two_rounds_that_differ_only_in_what_is_hidden_look_the_same() {
        Words words = Words.in(Locale.ENGLISH);
        RoundCourse one = new RoundCourse(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "").says(BEN, "s3cret");
        RoundCourse other = new RoundCourse(RoundKind.NAMES, RoundKind.Order.AT_ONCE, "").says(BEN, "something else");
        assertThat(drawn(one, words)).isEqualTo(drawn(other, words)).doesNotContain("s3cret");
        one.says(ANA, "a").says(CHI, "c");
        assertThat(drawn(one, words)).contains("s3cret");
    }

    private static String drawn(RoundCourse course, Words words) {
        return course.card(words)
                + TextRenderer.draw(RoundStories.story(course.round(), List.of(), words), words)
                + RoundStories.markdown(course.round(), List.of(), words)
                + course.round();
    }
}
