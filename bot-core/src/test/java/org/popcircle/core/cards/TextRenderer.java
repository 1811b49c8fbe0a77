package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;
import org.popcircle.core.wording.Words;

/** Draws views as plain text, so that people can read and approve what is said. */
final class TextRenderer {

    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private TextRenderer(Words words) {
        this.words = words;
    }

    static String draw(View view, Words words) {
        TextRenderer renderer = new TextRenderer(words);
        renderer.view(view);
        return renderer.out.toString();
    }

    static String draw(Form form, Words words) {
        TextRenderer renderer = new TextRenderer(words);
        renderer.line("", "# " + form.title());
        form.intro().forEach(phrase -> renderer.line("", renderer.text(phrase)));
        for (Form.Step step : form.steps()) {
            step.more().ifPresent(more -> renderer.line("", "[" + more + "]"));
            step.fields().forEach(renderer::field);
        }
        renderer.line("", "[" + form.submit() + "]  " + form.token());
        return renderer.out.toString();
    }

    private void view(View view) {
        switch (view) {
            case View.ProposalView v -> {
                line("", text(v.headline()) + "    " + text(v.step()));
                facts(v.facts());
                phrases("", v.question());
                choices("", v.choices());
                choices("wording: ", v.wording());
                choices("⋯ ", v.rare());
                talks(v.talks());
                sentences(v.heard());
                phrases("(", v.hints());
                line("= ", text(v.summary()));
            }
            case View.RoundView v -> {
                line("", text(v.headline()) + "    " + text(v.step()));
                phrases("", v.prompt());
                phrases("", v.turn());
                choices("", v.choices());
                talks(v.talks());
                sentences(v.heard());
                choices("leading: ", v.leading());
                phrases("(", v.hints());
                line("= ", text(v.summary()));
            }
            case View.OutcomeView v -> {
                line("", v.outcome() + ": " + text(v.headline()));
                facts(v.facts());
                talks(v.talks());
                phrases("", v.remarks());
                choices("", v.choices());
            }
            case View.NoteView v -> {
                phrases("", v.says());
                v.givenBack().ifPresent(typed -> line("« ", typed));
                choices("", v.choices());
            }
            case View.MessageView v -> {
                phrases("", v.says());
                facts(v.facts());
                choices("", v.choices());
            }
            case View.ListView v -> {
                line("", text(v.heading()));
                phrases("", v.intro());
                v.entries().forEach(entry -> {
                    line("- ", text(entry.title()));
                    line("  ", text(entry.detail()));
                    choices("  ", entry.choices());
                });
                phrases("", v.after());
                choices("", v.choices());
            }
            case View.StoryView v -> {
                line("", text(v.heading()));
                facts(v.facts());
                talks(v.chapters());
                choices("", v.choices());
            }
            case View.HelpView v -> {
                line("", text(v.heading()));
                phrases("", v.paragraphs());
                choices("", v.topics());
            }
        }
    }

    private void facts(List<Fact> facts) {
        facts.forEach(fact -> line("  ", fact.label() + ": " + text(fact.says())));
    }

    private void talks(List<Talk> talks) {
        for (Talk talk : talks) {
            line("  ", talk.title());
            talk.voices().forEach(voice -> voice("    ", voice));
        }
    }

    private void voice(String indent, Voice voice) {
        String name = voice.name().map(who -> who + ": ").orElse("");
        String note = voice.note().map(more -> " (" + more + ")").orElse("");
        line(indent, name + text(voice.says()) + note);
        voice.replies().forEach(reply -> voice(indent + "  ", reply));
        choices(indent + "  ", voice.choices());
    }

    private void field(Field field) {
        String kind = switch (field) {
            case Field.Text f -> "text «" + f.filled() + "»";
            case Field.OneOf f ->
                f.options().stream()
                        .map(option ->
                                (f.chosen().equals(Optional.of(option.value())) ? "(x) " : "( ) ") + option.label())
                        .toList()
                        .toString();
            case Field.SomeOf f ->
                f.options().stream()
                        .map(option -> (f.chosen().contains(option.value()) ? "[x] " : "[ ] ") + option.label())
                        .toList()
                        .toString();
            case Field.Tick f -> (f.ticked() ? "[x] " : "[ ] ") + f.option();
            case Field.People f ->
                (f.single() ? "one person " : "people ") + f.picked().size();
            case Field.Day f -> "day " + f.filled();
        };
        line("  ", field.label() + (field.required() ? "*" : "") + "  " + kind);
        field.hint().ifPresent(hint -> line("    (", hint + ")"));
    }

    /** Lines that a messenger may join: each ends like a sentence. */
    private void sentences(List<Phrase> phrases) {
        assertThat(phrases).allSatisfy(phrase -> assertThat(text(phrase)).matches("(?s).*[.?!…]"));
        phrases("", phrases);
    }

    private void phrases(String prefix, List<Phrase> phrases) {
        phrases.forEach(phrase -> line(prefix, text(phrase) + (prefix.equals("(") ? ")" : "")));
    }

    private void choices(String prefix, List<Choice> choices) {
        if (!choices.isEmpty()) {
            line(
                    prefix,
                    choices.stream()
                            .map(choice -> "[" + choice.label() + "]"
                                    + (choice.confirm().isPresent() ? "?" : ""))
                            .reduce((one, other) -> one + " " + other)
                            .orElseThrow());
        }
    }

    private String text(Phrase phrase) {
        StringBuilder text = new StringBuilder();
        for (Span span : phrase.spans()) {
            switch (span) {
                case Span.Removed removed ->
                    text.append("~~").append(removed.text()).append("~~");
                case Span.Added added -> text.append("++").append(added.text()).append("++");
                case Span.Strong strong ->
                    text.append("**").append(strong.text()).append("**");
                case Span.Mention mention ->
                    text.append('@').append(mention.person().name());
                case Span.Plain _, Span.Moment _, Span.Day _ -> text.append(words.plain(new Phrase(List.of(span))));
            }
        }
        return text.toString();
    }

    private void line(String prefix, String text) {
        out.append(prefix)
                .append(text.replace("\n", "\n" + " ".repeat(prefix.length() + 2)))
                .append('\n');
    }
}
