package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.cards.ProposalCards;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.wording.Words;

/** No card ever says how many (method.md I12): over random courses, no number stands on it that counts people or answers. */
class NoTalliesTest {

    private static final int COURSES = 250;
    private static final int LENGTH = 60;

    /** Versions, and what the people of the random courses are called and write. */
    private static final Pattern NO_COUNTS =
            Pattern.compile("\\bv\\d+|\\bversi[oó]n \\d+|\\bM\\d+|\\bwords \\d+|" + Chance.SECRET + "\\d*");

    private static final Pattern COUNT = Pattern.compile("\\d|%");

    static Stream<Locale> languages() {
        return Words.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_card_of_a_random_course_counts_anybody(Locale language) {
        Words words = Words.in(language);
        for (long seed = 1; seed <= COURSES; seed++) {
            Course course = Course.random(seed, LENGTH);
            Proposal proposal = ProposalEvolver.begin(course.opening().event());
            for (ProposalCommand command : course.commands()) {
                if (ProposalDecider.decide(proposal, command)
                        instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)) {
                    proposal = ProposalDecider.fold(proposal, events);
                    assertThat(counts(ProposalCards.card(proposal, words)))
                            .as("seed %d, %s", seed, proposal.phase().getClass().getSimpleName())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_count_would_be_found() {
        assertThat(counts(
                        View.NoteView.of(Words.in(Locale.ENGLISH).phrase("card.headline.decided", "title", "3 of 5"))))
                .isNotEmpty();
    }

    private static List<String> counts(View view) {
        List<String> said = new ArrayList<>();
        collect(view, said);
        return said.stream()
                .filter(text ->
                        COUNT.matcher(NO_COUNTS.matcher(text).replaceAll("")).find())
                .toList();
    }

    /** Everything that can be read, but for moments, days, and which of the steps this is. */
    private static void collect(Object part, List<String> said) {
        switch (part) {
            case String text -> said.add(text);
            case ActionToken _, Instant _, LocalDate _, Enum<?> _ -> {}
            case Optional<?> some -> some.ifPresent(it -> collect(it, said));
            case List<?> all -> all.forEach(it -> collect(it, said));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    if (!(record instanceof View.ProposalView
                            && component.getName().equals("step"))) {
                        collect(value(record, component), said);
                    }
                }
            }
            default -> throw new AssertionError("not looked into: " + part.getClass());
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(component.getName(), impossible);
        }
    }
}
