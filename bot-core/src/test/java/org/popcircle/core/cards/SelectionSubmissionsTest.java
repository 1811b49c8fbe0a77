package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.wording.Words;

/** What is wrong in a form of a selection is said under its field, and the form stays open. */
class SelectionSubmissionsTest {

    private static SelectionSubmissions read(Map<String, FieldValue> values) {
        return SelectionSubmissions.of(values, LocalDate.of(2026, 11, 23), Words.in(Locale.ENGLISH));
    }

    private static List<Candidate> newcomers(int count) {
        return IntStream.range(0, count)
                .<Candidate>mapToObj(number ->
                        new Candidate.Newcomer(List.of(new Account(Messenger.SLACK, "T1", "U" + number)), "P" + number))
                .toList();
    }

    private static Submitted<SelectionSubmissions.Named> suggested(int count) {
        return read(Map.of(ProposalForms.TEXT, new FieldValue.Text("good company")))
                .newcomers(newcomers(count), Optional.empty());
    }

    @Test
    void a_role_that_differs_by_case_and_blanks_only_is_one() {
        Map<String, FieldValue> roles =
                Map.of(SelectionForms.ROLES, new FieldValue.Text("Facilitator\n facilitator\nLog  keeper\nlog keeper"));

        assertThat(read(roles).begin())
                .isInstanceOfSatisfying(
                        Submitted.Taken.class,
                        taken -> assertThat(((SelectionSubmissions.Begin) taken.value()).roles())
                                .containsExactly("Facilitator", "Log  keeper"));
    }

    @Test
    void nobody_picked_is_said_under_the_field_with_the_way_for_those_who_know_nobody() {
        assertThat(trouble(suggested(0))).contains("Nobody from me");
    }

    @Test
    void up_to_three_are_taken_and_more_are_said_under_the_field() {
        assertThat(trouble(suggested(3))).isEmpty();
        assertThat(trouble(suggested(4))).contains("At most 3");
    }

    private static String trouble(Submitted<?> submitted) {
        return submitted instanceof Submitted.Mend<?>(Map<String, String> errors)
                ? errors.getOrDefault(CandidateFields.WHO, "")
                : "";
    }
}
