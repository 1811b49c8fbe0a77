package org.popcircle.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How phrases are put together. */
class PhraseTest {

    private static final Span RELEASE = new Span.Plain("Release on ");
    private static final Span FRIDAY = new Span.Removed("Friday");
    private static final Span THURSDAY = new Span.Added("Thursday");

    @Test
    void a_blank_parts_removed_words_from_those_in_their_place() {
        assertThat(new Phrase(List.of(RELEASE, FRIDAY, THURSDAY)).parted())
                .containsExactly(RELEASE, FRIDAY, new Span.Plain(" "), THURSDAY);
    }

    @Test
    void words_that_are_parted_already_stay_as_they_are() {
        var lines = List.of(new Span.Removed("Friday\n"), THURSDAY, RELEASE, FRIDAY, new Span.Added(" Thursday"));

        assertThat(new Phrase(lines).parted()).isEqualTo(lines);
        assertThat(new Phrase(List.of(THURSDAY, FRIDAY)).parted()).containsExactly(THURSDAY, FRIDAY);
    }

    @Test
    void punctuation_in_the_place_of_other_punctuation_stays_at_its_word() {
        List<Span> quoted = List.of(
                new Span.Plain("“Leftover Friday"), new Span.Removed("."), new Span.Added("”."), new Span.Removed("!"));
        List<Span> began = List.of(new Span.Removed("Friday"), new Span.Added("”."));

        assertThat(new Phrase(quoted).parted()).isEqualTo(quoted);
        assertThat(new Phrase(began).parted()).isEqualTo(began);
    }
}
