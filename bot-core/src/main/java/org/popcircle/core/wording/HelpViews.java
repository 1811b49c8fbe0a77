package org.popcircle.core.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.command.Command.Misunderstood;
import org.popcircle.core.command.Command.Reason;
import org.popcircle.core.command.CommandForm;
import org.popcircle.core.command.CommandLine;
import org.popcircle.core.command.Topic;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View.HelpView;
import org.popcircle.core.view.View.NoteView;

/**
 * Help on a topic, and what is said to a line that was not understood.
 *
 * @param words the reader's language
 * @param slash the name of the command in this messenger, such as {@code /circle}
 */
public record HelpViews(Words words, String slash) {

    /** A topic in a few paragraphs, with buttons to the others. */
    public HelpView on(Topic topic) {
        Phrase heading = Phrase.strong(words.text(key(topic, "heading")));
        List<Phrase> paragraphs = new ArrayList<>(paragraphs(words.phrase(key(topic, "body"), "command", slash)));
        if (topic == Topic.COMMANDS) {
            CommandLine.forms().forEach(form -> paragraphs.add(form(form)));
        }
        List<Choice> others = Arrays.stream(Topic.values())
                .filter(other -> other != topic)
                .map(this::choice)
                .toList();
        return new HelpView(Phrase.of(words.plain(heading)), heading, paragraphs, others);
    }

    /** One sentence that says what happened, one with the right form, and the typed text given back. */
    public NoteView misunderstood(Misunderstood line) {
        Phrase what = words.phrase(line.reason().key(), "word", line.word());
        List<Phrase> says = new ArrayList<>(List.of(what));
        if (line.reason() == Reason.UNKNOWN_TOPIC) {
            says.add(words.phrase(
                    "command.error.topics",
                    "names",
                    Arrays.stream(Topic.values())
                            .map(topic -> words.text(key(topic, "label")))
                            .toList()));
            List<Choice> topics =
                    Arrays.stream(Topic.values()).map(this::choice).toList();
            return new NoteView(what, says, Optional.of(slash + " " + line.text()), topics);
        }
        line.suggestion().ifPresent(form -> {
            says.add(words.phrase("command.error.meant", "form", typed(words.text(form.usageKey()))));
            says.add(words.phrase("command.error.example", "line", typed(words.text(form.exampleKey()))));
        });
        return new NoteView(what, says, Optional.of(slash + " " + line.text()), List.of(choice(Topic.COMMANDS)));
    }

    private Phrase form(CommandForm form) {
        return typed(words.text(form.usageKey())).then(Phrase.of(" · " + words.text(form.descriptionKey())));
    }

    private Phrase typed(String line) {
        return Phrase.strong(slash + " " + line);
    }

    private Choice choice(Topic topic) {
        return Choice.plain(words.text(key(topic, "label")), ActionToken.of(Verb.HELP, "-", 0, topic.key()));
    }

    private static String key(Topic topic, String part) {
        return "help.topic." + topic.key() + "." + part;
    }

    /** A body's paragraphs, which its pattern parts with an empty line. */
    private static List<Phrase> paragraphs(Phrase body) {
        List<Phrase> done = new ArrayList<>();
        Phrase current = new Phrase(List.of());
        for (var span : body.spans()) {
            if (span instanceof Span.Plain(String text)) {
                String[] parts = text.split("\n\n", -1);
                for (int i = 0; i < parts.length; i++) {
                    if (i > 0) {
                        done.add(current);
                        current = new Phrase(List.of());
                    }
                    current = parts[i].isEmpty() ? current : current.then(Phrase.of(parts[i]));
                }
            } else {
                current = current.then(new Phrase(List.of(span)));
            }
        }
        done.add(current);
        return done;
    }
}
