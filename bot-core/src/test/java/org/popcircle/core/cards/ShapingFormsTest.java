package org.popcircle.core.cards;

import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.CHI;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.Words;

/** The forms with which a proposal is built, as people read them. */
class ShapingFormsTest {

    private static final FormStart POP_UP = new FormStart("", "", true, List.of(), List.of(), List.of());
    private static final FormStart MEMBERS = new FormStart("Dogs", "", false, List.of(), List.of(), List.of());

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_form_reads_well_and_fits(Locale language) {
        Words words = Words.in(language);
        Approved approved = new Approved();
        for (Form form : forms(words)) {
            approved.add(form.token().verb().toString(), TextRenderer.draw(form, words));
            FittingForms.fits(form);
        }
        approved.matches("shaping-forms", language);
    }

    private static List<Form> forms(Words words) {
        ShapingCourse begun = ShapingCourse.dogs();
        ShapingForms need = new ShapingForms(begun.shaping(), words);
        begun.does(CHI, by -> new ShapingCommand.SuggestWording(by, "People feel safe outside.", "what the dogs need"));
        ShapingForms suggested = new ShapingForms(begun.shaping(), words);
        begun.does(ANA, by -> new ShapingCommand.SuggestWording(by, "Everyone feels safe outside.", ""));
        ShapingForms ideas = new ShapingForms(ShapingCourse.dogs().pictured().shaping(), words);
        ShapingForms tuners = new ShapingForms(ShapingCourse.dogs().gathered().shaping(), words);
        ShapingForms writing = new ShapingForms(ShapingCourse.dogs().writing().shaping(), words);
        ShapingForms ready =
                new ShapingForms(ShapingCourse.dogs().writing().writes(CHI).shaping(), words);
        return List.of(
                ShapingForms.begin(ActionToken.of(Verb.SHAPE), POP_UP, Pace.DAY, words),
                ShapingForms.begin(ActionToken.of(Verb.SHAPE), MEMBERS, Pace.DAY, words),
                need.betterWording(),
                need.newWording(),
                suggested.newWording(),
                new ShapingForms(begun.shaping(), words).newWording(),
                new ShapingForms(ShapingCourse.dogs().agreed().shaping(), words).dimensions(),
                ideas.ideas(),
                tuners.tuners(),
                new ShapingForms(
                                ShapingCourse.dogs()
                                        .gathered()
                                        .does(CHI, ShapingCommand.Volunteer::new)
                                        .shaping(),
                                words)
                        .reason(),
                writing.synthesis(),
                ready.synthesis(),
                ready.bring(POP_UP, Pace.DAY, Answering.ALL_AT_ONCE));
    }
}
