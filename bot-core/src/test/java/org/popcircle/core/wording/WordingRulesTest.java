package org.popcircle.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingRulesTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final MessageFile ENGLISH_FILE = MessageFile.of(Locale.ENGLISH);

    private static KeysInCode code;

    @BeforeAll
    static void readTheSourcesOnce() throws IOException {
        code = KeysInCode.ofAllModules();
    }

    static List<MessageFile> files() {
        return Words.languages().stream().map(MessageFile::of).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_language_says_everything_with_the_same_values(MessageFile file) {
        assertThat(WordingRules.keysTwice(file)).isEmpty();
        assertThat(WordingRules.differentKeys(ENGLISH_FILE, file)).isEmpty();
        assertThat(WordingRules.differentNames(ENGLISH_FILE, file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_language_is_itself_and_plain(MessageFile file) {
        assertThat(WordingRules.leftInAnotherLanguage(file)).isEmpty();
        assertThat(WordingRules.regional(file)).isEmpty();
        assertThat(WordingRules.jargon(file)).isEmpty();
        assertThat(WordingRules.misleadingMarks(file)).isEmpty();
        if (!file.language().equals(Locale.ENGLISH)) {
            assertThat(WordingRules.sameSentence(ENGLISH_FILE, file)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void prompts_labels_and_titles_fit(MessageFile file) {
        assertThat(WordingRules.tooLong(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void code_and_sentences_agree(MessageFile file) {
        assertThat(code.literals).hasSizeGreaterThan(50);
        assertThat(WordingRules.unknownInCode(code, file)).isEmpty();
        assertThat(WordingRules.unknownPrefixes(code, file)).isEmpty();
        assertThat(WordingRules.valuesMissingInCode(code, file)).isEmpty();
        assertThat(WordingRules.unused(code, file)).isEmpty();
    }

    /** Each rule finds what it is there for, and only that. */
    @Nested
    class Each_rule_can_fail {

        private static final MessageFile GOOD = english("""
                a.good=Still to hear from {count, plural, one {# person} other {# people}}: {names}
                b.good={name}
                """);

        @TempDir
        Path folder;

        @Test
        void a_key_that_stands_twice() {
            assertThat(WordingRules.keysTwice(english("a=one\nb=two \\\n c=x\na=three\n#a=four")))
                    .containsExactly("a");
        }

        @Test
        void a_key_or_a_value_that_one_language_lacks() {
            MessageFile other = spanish("a.good=Falta {count} por oír: {nombres}\nc.new=x");
            assertThat(WordingRules.differentKeys(GOOD, other)).containsExactly("b.good", "c.new");
            assertThat(WordingRules.differentNames(GOOD, other)).containsExactly("a.good");
        }

        @Test
        void a_sentence_left_in_english() {
            MessageFile lazy = spanish("""
                    a.good=Still to hear from {count, plural, one {# person} other {# people}}: {names}
                    b.good={name}
                    c.half=Hola, what is your name?
                    """);
            assertThat(WordingRules.sameSentence(GOOD, lazy)).containsExactly("a.good");
            assertThat(WordingRules.leftInAnotherLanguage(lazy)).containsExactlyInAnyOrder("a.good", "c.half");
            assertThat(WordingRules.leftInAnotherLanguage(english("d=¿Hasta cuándo?")))
                    .containsExactly("d");
        }

        @Test
        void spanish_of_one_country_only() {
            MessageFile file =
                    spanish("a=Falta vuestra respuesta\nb=Si queréis\nc=Cuando os parezca\nd=A las seis, ¿te va?");
            assertThat(WordingRules.regional(file)).containsExactly("a", "b", "c");
        }

        @Test
        void a_word_of_the_trade() {
            MessageFile file = english("a={kind, select, rule {The consent set} other {An extension}}\nb=Tensión");
            assertThat(WordingRules.jargon(file)).containsExactly("a", "b");
        }

        @Test
        void marks_that_mean_something_else_than_they_look() {
            MessageFile file = english("a=it's '{name}'\nb=it''s\nc=**bold\nd=it's **fine** {name}\ne=space \n");
            assertThat(WordingRules.misleadingMarks(file)).containsExactly("a", "b", "c", "e");
        }

        @Test
        void what_does_not_fit() {
            MessageFile file = english("a.prompt=%s\nb.label=%s\nform.c.title=%s\nform.c.submit=%s\nfield.d.label=%s"
                    .formatted("x".repeat(141), "x".repeat(31), "x".repeat(25), "x".repeat(25), "x".repeat(46)));
            assertThat(WordingRules.tooLong(file)).hasSize(5);
            MessageFile fits = english("a.prompt=%s\nb.label=%s\nform.c.title=%s\nform.c.submit=%s\nfield.d.label=%s"
                    .formatted("x".repeat(140), "x".repeat(30), "x".repeat(24), "x".repeat(24), "x".repeat(45)));
            assertThat(WordingRules.tooLong(fits)).isEmpty();
            assertThat(WordingRules.tooLong(
                            english("a.label={n, plural, one {ok} other {%s}}".formatted("x".repeat(31)))))
                    .containsExactly("a.label");
        }

        @Test
        void code_that_asks_for_what_is_not_there_and_sentences_nobody_asks_for() throws IOException {
            Path file = Files.writeString(folder.resolve("Example.java"), """
                    class Example {
                        Object all(Words words, String key, boolean one, Call call) {
                            words.phrase("a.good", "count", 3);
                            words.phrase(one ? "a.good" : "c.unknown", "count", 1, "names", key);
                            words.text("d.prefix." + key + ".title");
                            words.phrase("f.gone." + key);
                            return call.text("no key");
                        }
                    }
                    """);
            KeysInCode code = KeysInCode.of(List.of(file));
            MessageFile messages = english(GOOD.text() + "\nd.prefix.x=used\ne.unused=never");
            assertThat(WordingRules.unknownInCode(code, messages)).containsExactly("c.unknown in Example.java");
            assertThat(WordingRules.unknownPrefixes(code, messages)).containsExactly("f.gone.");
            assertThat(WordingRules.valuesMissingInCode(code, messages)).containsExactly("a.good in Example.java");
            assertThat(WordingRules.unused(code, messages)).containsExactly("b.good", "e.unused");
        }

        private static MessageFile english(String text) {
            return MessageFile.of(Locale.ENGLISH, text);
        }

        private static MessageFile spanish(String text) {
            return MessageFile.of(SPANISH, text);
        }
    }
}
