package org.popcircle.core.cards;

import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.SEPTEMBER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.view.Verb;
import org.popcircle.core.wording.Words;

/** How it goes on otherwise while a proposal is built and in a round, as people read it. */
class WaysOnCardsTest {

    private static final Answer CONTENT = new Answer.NoObjection();
    private static final Answer AGAINST = new Answer.Objects(new Reason("We are nearly through.", "", ""));

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void while_a_proposal_is_built(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        ShapingForms forms = new ShapingForms(ShapingCourse.dogs().pictured().shaping(), words);
        List.of(forms.way(), forms.reasonAgainstTheWay()).forEach(form -> {
            FittingForms.fits(form);
            approved.add(form.token().verb().toString(), TextRenderer.draw(form, words));
        });
        for (Exit.OfShaping way : List.<Exit.OfShaping>of(
                new Exit.MoreTime(CHI),
                new Exit.StepBack(CHI),
                new Exit.Park(CHI, Optional.empty()),
                new Exit.WriteAlone(CHI),
                new Exit.Drop(Optional.of(CHI), "Nobody walks there any more."))) {
            ShapingCourse asked = ShapingCourse.dogs().pictured().asks(CHI, way);
            approved.add(name(way), asked.message(phase -> new Notice.ExitNews("b9", phase, Optional.empty()), words));
            approved.add("decided: " + name(way), asked.agree(ANA, BEN).card(words));
        }
        ShapingCourse course = ShapingCourse.dogs().pictured().asks(CHI, new Exit.StepBack(CHI));
        approved.add("a step back?", course.card(words));
        course.agree(ANA).objects(BEN, "We are nearly through.");
        approved.add(
                "not that way",
                course.message(
                        phase -> new Notice.ExitNews("b9", phase, Optional.of("We are nearly through.")), words));
        approved.add("lapsed", course.message(phase -> new Notice.ExitNews("b9", phase, Optional.empty()), words));
        course.asks(ANA, new Exit.HandOver(ANA, "Chi and Dov", SEPTEMBER)).agree(BEN, CHI);
        approved.add("a few people have it", course.card(words));
        approved.add("taken up again", course.note(CHI, ShapingCommand.TakeUpAgain::new, words));
        approved.add("story", course.story(words));
        approved.matches("ways-shaping", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void in_a_round(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        List.of(
                        WayForm.of(
                                new RoundSpeaker(inTurn().round(), words).token(Verb.WAY),
                                RoundWays.ways(inTurn().round()),
                                words),
                        WayForm.of(
                                new RoundSpeaker(atOnce().round(), words).token(Verb.WAY),
                                RoundWays.ways(atOnce().round()),
                                words))
                .forEach(form -> {
                    FittingForms.fits(form);
                    approved.add(form.token().verb().toString(), TextRenderer.draw(form, words));
                });
        for (Exit.OfRound way : List.<Exit.OfRound>of(
                new Exit.AtOnce(CHI),
                new Exit.Park(CHI, Optional.of(SEPTEMBER)),
                new Exit.Drop(Optional.of(CHI), "The fire alarm."))) {
            both(approved, inTurn(), way, words);
        }
        both(approved, atOnce(), new Exit.InTurn(CHI), words);
        both(approved, atOnce(), new Exit.MoreTime(CHI), words);
        RoundCourse course = inTurn().asks(CHI, new Exit.AtOnce(CHI));
        approved.add("all at once?", course.card(words));
        course.answers(ANA, CONTENT).answers(BEN, AGAINST);
        approved.add("not that way", news(course, Optional.of("We are nearly through."), words));
        approved.add("lapsed", news(course, Optional.empty(), words));
        course.asks(ANA, new Exit.HandOver(ANA, "Ben and Chi", SEPTEMBER));
        approved.add(
                "a few people have it",
                course.answers(BEN, CONTENT).answers(CHI, CONTENT).card(words));
        approved.add(
                "taken up again",
                course.does(CHI, RoundCommand.TakeUpAgain::new).card(words));
        approved.add("story", course.story(words));
        approved.matches("ways-round", language);
    }

    private static RoundCourse inTurn() {
        return new RoundCourse(RoundKind.CHECK_IN, RoundKind.Order.IN_TURN, "");
    }

    private static RoundCourse atOnce() {
        return new RoundCourse(RoundKind.IDEAS, RoundKind.Order.AT_ONCE, "What could we do?");
    }

    private static void both(Approved approved, RoundCourse course, Exit.OfRound way, Words words) {
        approved.add(name(way), news(course.asks(CHI, way), Optional.empty(), words));
        approved.add(
                "decided: " + name(way),
                course.answers(ANA, CONTENT).answers(BEN, CONTENT).card(words));
    }

    private static String news(RoundCourse course, Optional<String> why, Words words) {
        Notice news = new Notice.ExitNews("r4", course.round().phaseNumber(), why);
        return TextRenderer.draw(RoundMessages.of(news, course.round(), words).orElseThrow(), words);
    }

    private static String name(Exit way) {
        return way.getClass().getSimpleName();
    }
}
