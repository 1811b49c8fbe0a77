package org.popcircle.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.core.command.Command.Misunderstood;
import org.popcircle.core.command.CommandLine;
import org.popcircle.core.command.Topic;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.View.HelpView;
import org.popcircle.core.view.View.NoteView;

class HelpViewsTest {

    private final HelpViews english = new HelpViews(Words.in(Locale.ENGLISH), "/circle");

    @Test
    void help_comes_in_paragraphs_with_ways_to_every_other_topic() {
        HelpView help = english.on(Topic.START);
        assertThat(help.paragraphs()).hasSize(2);
        assertThat(help.paragraphs().get(1).spans()).contains(new Span.Strong("/circle check"));
        assertThat(help.topics()).hasSize(Topic.values().length - 1);
        assertThat(help.topics().getFirst().token()).hasToString("v1.help.-.0.check");
    }

    @Test
    void the_list_of_commands_names_them_all() {
        String all = english.words()
                .plain(english.on(Topic.COMMANDS).paragraphs().stream().reduce(Phrase.of(""), Phrase::then));
        CommandLine.forms()
                .forEach(form ->
                        assertThat(all).contains("/circle " + form.key()).contains(" · "));
    }

    @Test
    void a_slip_is_answered_with_the_right_form_and_the_words_given_back() {
        NoteView note = english.misunderstood((Misunderstood) CommandLine.parse("chek Release on Friday?"));
        assertThat(note.says().stream().map(english.words()::plain))
                .containsExactly(
                        "I don’t know “chek”.",
                        "Did you mean /circle check <question>?",
                        "For example: /circle check Release on Friday at 3 pm?");
        assertThat(note.givenBack()).contains("/circle chek Release on Friday?");
    }

    @Test
    void somebody_who_asks_about_something_else_hears_what_there_is_help_on() {
        NoteView note = english.misunderstood((Misunderstood) CommandLine.parse("help xyzzy"));

        assertThat(note.says().toString()).contains("There is help on ").doesNotContain("Did you mean");
        assertThat(note.choices()).hasSize(Topic.values().length);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_answer_and_every_topic_can_be_drawn(Locale language) {
        HelpViews views = new HelpViews(Words.in(language), "/circle");
        for (Topic topic : Topic.values()) {
            assertThat(views.on(topic).paragraphs()).isNotEmpty().noneMatch(Phrase::isEmpty);
        }
        for (String line : List.of("flamingo", "check", "backlog x", "help flamingo", "launch")) {
            assertThat(CommandLine.parse(line))
                    .isInstanceOfSatisfying(
                            Misunderstood.class,
                            it -> assertThat(views.misunderstood(it).says()).isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_command_that_help_names_is_one(Locale language) {
        HelpViews views = new HelpViews(Words.in(language), "/circle");
        List<String> named = Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.COMMANDS)
                .flatMap(topic -> views.on(topic).paragraphs().stream())
                .flatMap(paragraph -> paragraph.spans().stream())
                .flatMap(span -> span instanceof Span.Strong(String text) ? Stream.of(text) : Stream.empty())
                .toList();
        assertThat(named).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(line).startsWith("/circle ");
            assertThat(CommandLine.parse(line.substring("/circle ".length()) + " x"))
                    .isNotInstanceOf(Misunderstood.class);
        });
    }

    static List<Locale> languages() {
        return Words.languages();
    }
}
