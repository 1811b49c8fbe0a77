package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;
import static org.popcircle.core.cards.Course.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Building a proposal as people read it, in every state. */
class ShapingCardsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 6, 18);

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void from_the_need_to_the_text(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        ShapingCourse course = ShapingCourse.dogs();
        approved.add("what is needed", course.card(words));
        course.does(
                CHI,
                by -> new ShapingCommand.SuggestWording(
                        by, "People feel safe outside, and dogs can exercise.", "what the dogs need"));
        approved.add("other words for it", course.agreed().card(words));
        course.does(BEN, by -> new ShapingCommand.WordNeed(by, "Everyone feels safe outside while dogs can exercise."));
        approved.add("worded anew", course.card(words));
        course.agreed().names(ANA, "leashes?", "areas", "children");
        approved.add("what a proposal has to cover", course.card(words));
        course.names(CHI, "hours", "dogs must be on leash");
        approved.add("an idea came early", course.card(words));
        course.does(CHI, by -> new ShapingCommand.Sort(by, 5, true));
        approved.add("kept for the next step", course.card(words));
        approved.add("ideas", course.agreed().card(words));
        course.offers(CHI, "Free in the orchard", "that one is silly").offers(BEN, "Leash always", "A sign");
        approved.add("some are there, and one judges", course.card(words));
        approved.add("who writes?", course.agreed().card(words));
        course.does(BEN, ShapingCommand.AnotherRound::new).offers(ANA, "Ask the school");
        approved.add("once more around", course.card(words));
        course.agreed().does(CHI, ShapingCommand.Volunteer::new);
        approved.add("one would write", course.card(words));
        course.does(BEN, by -> new ShapingCommand.NameTuners(by, List.of(ANA, CHI), Optional.of(FRIDAY)));
        approved.add("two, and by when", course.card(words));
        approved.add("they write", course.agreed().card(words));
        approved.add("the text is here", course.writes(CHI).card(words));
        approved.add("pointer", TextRenderer.draw(ShapingCards.pointer(course.shaping(), words), words));
        course.happens(new ShapingCommand.Propose(MONDAY, ANA, 10));
        approved.add("brought", course.card(words));
        approved.add("story", course.story(words));
        approved.add("as a text file", course.markdown(words));
        approved.matches("shaping", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void where_it_gets_stuck(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        ShapingCourse late = ShapingCourse.dogs()
                .does(ANA, ShapingCommand.Agree::new)
                .does(CHI, ShapingCommand.Agree::new)
                .timeIsUp();
        approved.add("time is up", late.card(words));
        approved.add(
                "somebody acts for Ben",
                late.does(CHI, ShapingCommand.OfferStandIn::new).card(words));
        late.does(ANA, by -> new ShapingCommand.AnswerStandIn(by, true)).does(CHI, ShapingCommand.GoOn::new);
        approved.add("gone on without Ben", late.card(words));
        ShapingCourse nobody = ShapingCourse.dogs().gathered().timeIsUp();
        approved.add("nobody writes", nobody.card(words));
        nobody.does(CHI, ShapingCommand.Volunteer::new)
                .does(ANA, by -> new ShapingCommand.ObjectToTuners(by, "Chi wrote the last three."));
        approved.add("a reason against Chi", nobody.card(words));
        approved.add(
                "the text is late", ShapingCourse.dogs().writing().timeIsUp().card(words));
        ShapingCourse again = ShapingCourse.dogs().writing().writes(CHI).asks(ANA, new Exit.StepBack(ANA));
        approved.add("written once more", again.agree(BEN, CHI).card(words));
        ShapingCourse untouched = ShapingCourse.dogs().asks(ANA, new Exit.Drop(Optional.of(ANA), ""));
        approved.add("let go", untouched.card(words));
        approved.matches("shaping-stuck", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void people_come_in(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        Door kitchen = new Door(List.of(new Group(Messenger.DISCORD, "G1", "r1", "Kitchen")));
        ShapingCourse course = ShapingCourse.atTheDoor(kitchen, Pace.DAY);
        approved.add("waiting", course.card(words));
        approved.add("in", TextRenderer.draw(ShapingNotes.in(course.shaping(), words), words));
        approved.add("not in yet", TextRenderer.draw(ShapingNotes.first(course.shaping(), words), words));
        approved.add("alone", course.refused(ANA, ShapingCommand.BeginNow::new, "", words));
        approved.add("somebody came in", course.comesIn(BEN, "Ben").card(words));
        approved.add("begins", course.note(ANA, ShapingCommand.BeginNow::new, words));
        approved.add("begun", course.card(words));
        approved.add("in, and under way", TextRenderer.draw(ShapingNotes.in(course.shaping(), words), words));
        course.comesIn(CHI, "Chi").agreed();
        approved.add("somebody came late", course.card(words));
        course.agreed().agreed().does(BEN, ShapingCommand.Volunteer::new).agreed();
        approved.add("nobody comes in any more", course.card(words));
        approved.add("too late", TextRenderer.draw(ShapingNotes.outside(new Refusal.DoorClosed(), words), words));
        ShapingCourse all = ShapingCourse.atTheDoor(new Door(List.of()), Pace.LIVE);
        approved.add("open to all, without a clock", all.card(words));
        all.comesIn(DOV, "Dov").asks(ANA, new Exit.Drop(Optional.of(ANA), ""));
        approved.add("called off", all.card(words));
        approved.matches("shaping-door", language);
    }

    @Test
    void what_judges_an_idea_is_shown_to_nobody() {
        Words words = Words.in(Locale.ENGLISH);
        ShapingCourse course = ShapingCourse.dogs().pictured().offers(CHI, "A fence", "that one is silly");
        assertThat(course.card(words) + course.story(words) + course.markdown(words))
                .contains("A fence")
                .doesNotContain("silly");
    }

    @Test
    void a_card_that_is_over_has_no_live_buttons() {
        ShapingCourse course = ShapingCourse.dogs().writing().writes(CHI);
        course.happens(new ShapingCommand.Propose(MONDAY, ANA, 10));
        assertThat(ShapingCards.card(course.shaping(), Words.in(Locale.ENGLISH)))
                .isInstanceOfSatisfying(
                        View.OutcomeView.class,
                        over -> assertThat(over.choices())
                                .extracting(choice -> choice.token().verb())
                                .containsExactly(Verb.SHOW_CARD, Verb.STORY, Verb.EXPORT));
    }
}
