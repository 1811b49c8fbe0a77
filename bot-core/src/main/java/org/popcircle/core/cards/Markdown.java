package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;
import org.popcircle.core.wording.Words;

/**
 * A story as Markdown. Whatever people typed is shown letter by letter: it can neither mark anything up nor break out, and no
 * more of it is escaped than that needs.
 */
final class Markdown {

    /** What means something wherever it stands; an underscore within a word and a lone ampersand do not. */
    private static final Pattern MARKS = Pattern.compile(
            "[\\\\`*\\[\\]<~|$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)|(?<!\\w):(?=\\w+:)");

    /** What means something at the start of a line: headings, lists, quotes, rules. */
    private static final Pattern OPENINGS = Pattern.compile("(?m)^(?:\\h*(?=[#>=+-])|\\h*[0-9]{1,9}(?=[.)]))");

    private final Words words;

    Markdown(Words words) {
        this.words = words;
    }

    String story(View.StoryView story) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(line(story.heading())).append("\n\n");
        for (Fact fact : story.facts()) {
            text.append("**").append(escaped(fact.label())).append("**\n\n");
            text.append(quote(phrase(fact.says()))).append("\n");
        }
        for (Talk chapter : story.chapters()) {
            text.append("## ").append(oneLine(escaped(chapter.title()))).append("\n\n");
            chapter.voices().forEach(voice -> voice(text, voice));
        }
        return text.toString().stripTrailing() + "\n";
    }

    private void voice(StringBuilder text, Voice voice) {
        Optional<String> name = voice.name();
        name.ifPresent(who -> text.append("**").append(oneLine(escaped(who))).append("**\n\n"));
        text.append(name.isPresent() ? quote(phrase(voice.says())) : paragraph(phrase(voice.says())))
                .append("\n");
        voice.note().ifPresent(note -> text.append(paragraph(escaped(note))).append("\n"));
        voice.replies().forEach(reply -> voice(text, reply));
    }

    private String line(Phrase phrase) {
        return oneLine(phrase(phrase));
    }

    private String phrase(Phrase phrase) {
        StringBuilder text = new StringBuilder();
        phrase.parted().forEach(span -> text.append(span(span)));
        return text.toString();
    }

    private String span(Span span) {
        return switch (span) {
            case Span.Plain plain -> escaped(plain.text());
            case Span.Strong strong -> marked("**", strong.text());
            case Span.Removed removed -> marked("~~", removed.text());
            case Span.Added added -> marked("**", added.text());
            case Span.Mention _, Span.Moment _, Span.Day _ -> escaped(words.plain(new Phrase(List.of(span))));
        };
    }

    /** Marks hold only around words without blanks at their edges and within one line. */
    private static String marked(String mark, String text) {
        StringBuilder marked = new StringBuilder();
        for (String line : text.split("(?<=\n)|(?=\n)", -1)) {
            String core = line.strip();
            if (core.isEmpty()) {
                marked.append(line);
            } else {
                int start = line.indexOf(core);
                marked.append(line, 0, start)
                        .append(mark)
                        .append(escaped(core))
                        .append(mark)
                        .append(line.substring(start + core.length()));
            }
        }
        return marked.toString();
    }

    static String escaped(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .filter(letter -> letter == '\n' || !isUnprintable(letter))
                .forEach(printable::appendCodePoint);
        String inLine = MARKS.matcher(printable).replaceAll("\\\\$0");
        return OPENINGS.matcher(inLine).replaceAll("$0\\\\");
    }

    /** Control characters, and marks that turn the direction of the text around them. */
    private static boolean isUnprintable(int letter) {
        return Character.isISOControl(letter)
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\n\\s*", " ").strip();
    }

    private static String quote(String text) {
        return prefixed("> ", text);
    }

    private static String paragraph(String text) {
        return prefixed("", text);
    }

    private static String prefixed(String prefix, String text) {
        StringBuilder lines = new StringBuilder();
        // Blanks at the start of a line would make it code; two at its end keep the line break.
        text.strip()
                .lines()
                .forEach(line ->
                        lines.append((prefix + line.strip()).stripTrailing()).append(line.isBlank() ? "\n" : "  \n"));
        return lines.toString();
    }
}
