package org.popcircle.core.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.command.Command;
import org.popcircle.core.command.CommandForm;
import org.popcircle.core.command.Topic;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

/** Plain-language help, and a helpful word when a line was not understood. */
final class HelpDesk {

    /** The command's name as people type it; an operator may have chosen another. */
    private final String command;

    HelpDesk(String command) {
        this.command = command;
    }

    View help(Topic topic, Words words) {
        Phrase heading = words.phrase("help.topic." + topic.key() + ".heading");
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(words.phrase("help.topic." + topic.key() + ".body", "command", command));
        if (topic == Topic.COMMANDS || topic == Topic.START) {
            for (CommandForm form : CommandForm.values()) {
                paragraphs.add(words.phrase(
                        "desk.help.line",
                        "usage",
                        command + " " + words.text(form.usageKey()),
                        "does",
                        words.text(form.descriptionKey())));
            }
        }
        List<Choice> topics = Arrays.stream(Topic.values())
                .filter(other -> other != topic)
                .map(other -> Choice.plain(
                        words.text("help.topic." + other.key() + ".label"),
                        ActionToken.of(Verb.HELP, "-", 0, other.key())))
                .toList();
        return new View.HelpView(heading, heading, paragraphs, topics);
    }

    View misunderstood(Command.Misunderstood trouble, Words words) {
        List<Phrase> says = new ArrayList<>();
        says.add(words.phrase(trouble.reason().key(), "word", trouble.word(), "command", command));
        trouble.suggestion().ifPresent(form -> {
            says.add(words.phrase("command.error.meant", "form", command + " " + words.text(form.usageKey())));
            says.add(words.phrase("command.error.example", "line", command + " " + words.text(form.exampleKey())));
        });
        return new View.NoteView(
                says.getFirst(),
                says,
                Optional.of(trouble.text()).filter(text -> !text.isBlank()),
                List.of(Choice.plain(
                        words.text("help.topic.start.label"), ActionToken.of(Verb.HELP, "-", 0, Topic.START.key()))));
    }
}
