package org.popcircle.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Span.Added;
import org.popcircle.core.view.Span.Plain;
import org.popcircle.core.view.Span.Removed;

class DifferenceTest {

    @Test
    void a_changed_word_is_marked_and_the_rest_left_alone() {
        assertThat(Difference.between("We run a stall every Saturday 9–12.", "We run a stall every Saturday 10–13.")
                        .spans())
                .containsExactly(
                        new Plain("We run a stall every Saturday "),
                        new Removed("9–12"),
                        new Added("10–13"),
                        new Plain("."));
    }

    @Test
    void neighbouring_changes_are_one() {
        assertThat(Difference.between("Every Monday morning in the old hall", "Every Friday evening in the old hall")
                        .spans())
                .containsExactly(
                        new Plain("Every "),
                        new Removed("Monday morning"),
                        new Added("Friday evening"),
                        new Plain(" in the old hall"));
    }

    @Test
    void what_only_came_or_went_is_marked_alone() {
        assertThat(Difference.between("We meet weekly", "We meet weekly, except in August")
                        .spans())
                .containsExactly(new Plain("We meet weekly"), new Added(", except in August"));
        assertThat(Difference.between("We meet weekly", "").spans()).containsExactly(new Removed("We meet weekly"));
        assertThat(Difference.between("same", "same").spans()).containsExactly(new Plain("same"));
        assertThat(Difference.between("", "").spans()).isEmpty();
    }

    @Test
    void a_rewritten_text_is_shown_as_two_whole_texts() {
        assertThat(Difference.between("Bring a cake to the meeting", "Let us hire the big van for a day out")
                        .spans())
                .hasSize(2)
                .hasOnlyElementsOfTypes(Removed.class, Added.class);
    }

    @Test
    void without_the_added_it_is_the_old_text_and_without_the_removed_the_new() {
        Random random = new Random(20261123);
        List<String> pieces = List.of(
                "we", "meet", "the", " ", "  ", "\n", ".", ",", "🎉", "\ud83d", "é", "e\u0301", "**", "9–12", "a.b");
        for (int run = 0; run < 20_000; run++) {
            String before = text(random, pieces);
            String after = random.nextBoolean() ? text(random, pieces) : before + text(random, pieces);
            Phrase phrase = Difference.between(before, after);
            assertThat(without(Added.class, phrase)).isEqualTo(before);
            assertThat(without(Removed.class, phrase)).isEqualTo(after);
            assertThat(phrase.spans()).doesNotContain(new Plain(""), new Added(""), new Removed(""));
        }
    }

    @Test
    void the_worst_texts_stay_fast() {
        String ab = "a b ".repeat(750);
        String ba = "b c ".repeat(750);
        String huge = "word ".repeat(1_000_000);
        String dots = ".".repeat(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(without(Added.class, Difference.between(ab, ba))).isEqualTo(ab);
            assertThat(without(Removed.class, Difference.between(huge, dots))).isEqualTo(dots);
            assertThat(without(Added.class, Difference.between(dots, huge + "x")))
                    .isEqualTo(dots);
        });
    }

    private static String text(Random random, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(15); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static String without(Class<? extends Span> kind, Phrase phrase) {
        StringBuilder text = new StringBuilder();
        for (Span span : phrase.spans()) {
            if (!kind.isInstance(span)) {
                text.append(Words.in(Locale.ENGLISH)
                        .plain(new Phrase(List.of(span instanceof Removed(String gone) ? new Plain(gone) : span))));
            }
        }
        return text.toString();
    }
}
