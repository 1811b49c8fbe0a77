package org.popcircle.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Span.Plain;

class WordsTest {

    private static final Locale ENGLISH = Locale.forLanguageTag("en-001");
    private static final Locale SPANISH = Locale.of("es");
    private static final Person ANA = new Person("Ana", List.of());
    private static final Person INES = new Person("Inés", List.of());

    @Test
    void a_language_is_found_whatever_the_country_and_english_stands_in_for_the_others() {
        assertThat(Words.in(Locale.of("es", "MX")).locale()).isEqualTo(SPANISH);
        assertThat(Words.in(Locale.UK).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Words.in(Locale.JAPAN).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Words.in(SPANISH).text("command.mine.usage")).isEqualTo("pendiente");
    }

    @Test
    void a_missing_sentence_or_value_is_a_bug() {
        Words words = Words.in(Locale.ENGLISH);
        assertThat(words.has("no.such.key")).isFalse();
        assertThatThrownBy(() -> words.text("no.such.key")).hasMessageContaining("no.such.key");
        assertThatThrownBy(() -> words.text("command.error.unknown")).hasMessageContaining("word");
        assertThatThrownBy(() -> words.text("command.error.unknown", "word")).hasMessageContaining("pair up");
        assertThatThrownBy(() -> words.text("command.error.unknown", "word", new Object()))
                .hasMessageContaining("cannot be put into words");
    }

    @Test
    void what_people_typed_stands_as_they_typed_it() {
        String typed = "it's {name} **not** bold, '{' and \uE000 <@U1> {0,choice,1#one} \\n";
        Phrase phrase = sentence("Said: {text}!", Map.of("text", typed));
        assertThat(phrase).isEqualTo(Phrase.of("Said: " + typed + "!"));
    }

    @Test
    void plurals_follow_the_language() {
        String pattern = "{count, plural, =0 {nobody} one {# person} other {# people}}, {count}";
        assertThat(sentence(pattern, Map.of("count", 0))).isEqualTo(Phrase.of("nobody, 0"));
        assertThat(sentence(pattern, Map.of("count", 1))).isEqualTo(Phrase.of("1 person, 1"));
        assertThat(sentence(pattern, Map.of("count", 1200))).isEqualTo(Phrase.of("1,200 people, 1,200"));
    }

    @Test
    void a_sentence_chooses_by_a_word_but_does_not_show_the_same_value() {
        assertThat(sentence("{kind, select, rule {A rule} other {A one-off}}", Map.of("kind", "rule")))
                .isEqualTo(Phrase.of("A rule"));
        assertThatThrownBy(() -> sentence("{kind, select, other {x}} {kind}", Map.of("kind", "rule")))
                .hasMessageContaining("use two names");
    }

    @Test
    void bold_is_strong_and_people_and_times_in_it_stay_what_they_are() {
        Phrase phrase = sentence("**{name}**, see **{what} now**.", Map.of("name", ANA, "what", "v2"));
        assertThat(phrase.spans())
                .containsExactly(new Span.Mention(ANA), new Plain(", see "), new Span.Strong("v2 now"), new Plain("."));
    }

    @Test
    void values_become_the_spans_they_mean() {
        Instant at = Instant.parse("2027-06-30T15:00:00Z");
        LocalDate day = LocalDate.of(2027, 6, 30);
        Phrase phrase = sentence(
                "{at}{day}{phrase}{span}",
                Map.of("at", at, "day", day, "phrase", Phrase.strong("x"), "span", new Span.Added("y")));
        assertThat(phrase.spans())
                .containsExactly(new Span.Moment(at), new Span.Day(day), new Span.Strong("x"), new Span.Added("y"));
        assertThat(new Flattening(ENGLISH).plain(phrase)).isEqualTo("30 Jun 2027, 15:00 UTC30 Jun 2027xy");
        assertThat(new Flattening(SPANISH).plain(sentence("{day}", Map.of("day", day))))
                .isEqualTo("30 jun 2027");
    }

    @Test
    void of_two_versions_plain_text_keeps_the_newer() {
        Phrase change = new Phrase(List.of(new Plain("at "), new Span.Removed("9"), new Span.Added("10")));
        assertThat(Words.in(Locale.ENGLISH).plain(change)).isEqualTo("at 10");
    }

    @Test
    void lists_are_written_as_the_language_writes_them() {
        assertThat(row(ENGLISH)).isEmpty();
        assertThat(row(ENGLISH, ANA)).containsExactly(new Span.Mention(ANA));
        assertThat(row(ENGLISH, "Ana", "Ben", "Chi")).containsExactly(new Plain("Ana, Ben and Chi"));
        assertThat(row(SPANISH, "Ana", "Ben", "Chi")).containsExactly(new Plain("Ana, Ben y Chi"));
        assertThat(row(SPANISH, ANA, INES))
                .containsExactly(new Span.Mention(ANA), new Plain(" e "), new Span.Mention(INES));
    }

    private static List<Span> row(Locale locale, Object... items) {
        return new Sentence("test", "{items}", locale, new Flattening(locale))
                .phrase(Map.of("items", List.of(items)))
                .spans();
    }

    private static Phrase sentence(String pattern, Map<String, Object> values) {
        return new Sentence("test", pattern, ENGLISH, new Flattening(ENGLISH)).phrase(values);
    }
}
