package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

/** Buttons and questions fit, however long people's names are. */
class LimitsTest {

    private static final String LONG = "Hildegarda Wolfeschlegelsteinhausen-Vega";
    private static final String ENDLESS = "Hildegarda ".repeat(20) + "\uD83C\uDF3B".repeat(20);

    static List<Locale> languages() {
        return Words.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void questions_fit_with_long_names(Locale language) {
        Words words = Words.in(language);
        for (View.ProposalView card : cards(LONG, words)) {
            String question = words.plain(card.question().getFirst());
            assertThat(question.length()).as(question).isLessThanOrEqualTo(140);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void labels_fit_and_presses_differ_however_long_a_name_is(Locale language) {
        for (View.ProposalView card : cards(ENDLESS, Words.in(language))) {
            assertThat(choices(card))
                    .allSatisfy(choice -> assertThat(choice.label().length())
                            .as(choice.label())
                            .isBetween(1, 75));
            assertThat(choices(card).map(choice -> choice.token().toString())).doesNotHaveDuplicates();
        }
    }

    private static List<View.ProposalView> cards(String name, Words words) {
        return courses(name).stream()
                .map(course -> (View.ProposalView) ProposalCards.card(course.proposal(), words))
                .toList();
    }

    private static List<Course> courses(String name) {
        List<String> names = List.of(name, name + " 2", name + " 3", name + " 4");
        List<Course> courses = new ArrayList<>();
        courses.add(Course.named(true, names).presented());
        courses.add(Course.named(true, names).presented().consents(BEN, CHI).timeIsUp());
        Course late = Course.named(false, names).presented().timeIsUp();
        courses.add(late);
        Course objected =
                Course.named(false, names).presented().clear(BEN, CHI, DOV).consents(ANA);
        courses.add(objected.objects(BEN, "x", "", "").objects(CHI, "y", "", "").objects(DOV, "z", "", ""));
        courses.add(Course.named(false, names)
                .presented()
                .does(ANA, by -> new ProposalCommand.AskToPark(by, Course.SEPTEMBER)));
        return courses;
    }

    private static Stream<Choice> choices(View.ProposalView card) {
        return Stream.of(
                        card.choices().stream(),
                        card.wording().stream(),
                        card.rare().stream(),
                        card.talks().stream()
                                .flatMap(talk -> talk.voices().stream())
                                .flatMap(voice -> voice.choices().stream()))
                .flatMap(choices -> choices);
    }
}
