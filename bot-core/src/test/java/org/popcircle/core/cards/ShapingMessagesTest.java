package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.SEPTEMBER;
import static org.popcircle.core.cards.ShapingCourse.B;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.wording.Words;

/** What people are told while a proposal is built: to all under the card, or to one of them. */
class ShapingMessagesTest {

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_message_reads_well_while_it_is_true(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        ShapingCourse course = ShapingCourse.dogs();
        approved.add("a reminder", course.message(phase -> new Notice.Nudge(B, CHI, phase), words));
        course.does(CHI, by -> new ShapingCommand.SuggestWording(by, "People feel safe outside.", ""));
        course.agreed();
        approved.add("words to take in", course.message(phase -> new Notice.YourWording(B, BEN, phase), words));
        course.does(BEN, by -> new ShapingCommand.WordNeed(by, "Everyone feels safe outside."));
        approved.add("the need anew", course.message(ShapingMessagesTest::newStep, words));
        approved.add("what to cover", course.agreed().message(ShapingMessagesTest::newStep, words));
        approved.add("ideas", course.agreed().message(ShapingMessagesTest::newStep, words));
        approved.add("who writes?", course.agreed().message(ShapingMessagesTest::newStep, words));
        course.does(CHI, ShapingCommand.Volunteer::new);
        approved.add("one would write", course.message(ShapingMessagesTest::newStep, words));
        approved.add("somebody writes", course.agreed().message(ShapingMessagesTest::newStep, words));
        approved.add("you write", course.message(phase -> new Notice.YourWording(B, CHI, phase), words));
        approved.add("the text is here", course.writes(CHI).message(ShapingMessagesTest::newStep, words));
        ShapingCourse late =
                ShapingCourse.dogs().does(BEN, ShapingCommand.Agree::new).timeIsUp();
        approved.add("late", late.message(phase -> new Notice.Overdue(B, BEN, phase), words));
        late.does(CHI, ShapingCommand.OfferStandIn::new);
        approved.add("somebody would act for Ben", late.message(_ -> new Notice.StandInAsked(B, ANA, CHI), words));
        ShapingCourse nobody = ShapingCourse.dogs().gathered().timeIsUp();
        approved.add("late, and nobody writes", nobody.message(phase -> new Notice.Overdue(B, BEN, phase), words));
        ShapingCourse unwritten = ShapingCourse.dogs().writing().timeIsUp();
        approved.add("the text is late", unwritten.message(phase -> new Notice.Overdue(B, BEN, phase), words));
        ShapingCourse aside = ShapingCourse.dogs().asks(CHI, new Exit.Park(CHI, Optional.of(SEPTEMBER)));
        approved.add("set aside?", aside.message(phase -> new Notice.ExitNews(B, phase, Optional.empty()), words));
        aside.agree(ANA, BEN);
        approved.add("the day has come", aside.message(_ -> new Notice.ParkedDue(B, Optional.of(CHI)), words));
        approved.matches("shaping-messages", language);
    }

    private static Notice newStep(long phase) {
        return new Notice.NewStep(B, phase);
    }

    @Test
    void what_is_no_longer_true_is_not_sent() {
        ShapingCourse course = ShapingCourse.dogs();
        long phase = course.shaping().phaseNumber();
        course.does(CHI, ShapingCommand.Agree::new);
        for (Notice notice : List.of(
                new Notice.Nudge(B, CHI, phase),
                new Notice.Nudge(B, BEN, phase - 1),
                new Notice.Overdue(B, BEN, phase),
                new Notice.YourWording(B, BEN, phase),
                new Notice.StandInAsked(B, ANA, CHI),
                new Notice.ExitNews(B, phase - 1, Optional.empty()),
                new Notice.NewStep(B, phase - 1),
                new Notice.ParkedDue(B, Optional.empty()))) {
            assertNotSent(notice, course.shaping());
        }
    }

    private static void assertNotSent(Notice notice, Shaping shaping) {
        assertThat(ShapingMessages.of(notice, shaping, Words.in(Locale.ENGLISH)))
                .as("%s", notice)
                .isEmpty();
    }
}
