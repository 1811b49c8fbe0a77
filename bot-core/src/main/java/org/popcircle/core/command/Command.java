package org.popcircle.core.command;

import java.util.List;
import java.util.Optional;

/** What somebody asked for with {@code /circle}. User ids are the messenger's own; texts are as typed, trimmed. */
public sealed interface Command {

    /** The small decision (method.md 2.11). The question is never empty. */
    record Check(String question, List<String> mentioned) implements Command {
        public Check {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** A proposal by form; the title may be empty. */
    record Propose(String title, List<String> mentioned) implements Command {
        public Propose {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** A round by form; the kind may be left open, and the prompt may be empty. */
    record Round(Optional<RoundWord> kind, String prompt, List<String> mentioned) implements Command {
        public Round {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** A selection by form; the role may be empty. */
    record Select(String role, List<String> mentioned) implements Command {
        public Select {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** What of the backlog comes next, by form; it takes no words, and those that were typed are not lost. */
    record Prioritise(String words, List<String> mentioned) implements Command {
        public Prioritise {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** New members, by form; what is hoped for in them may be empty. */
    record Welcome(String hopes, List<String> mentioned) implements Command {
        public Welcome {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** The building of a proposal by form; what is needed may be empty. */
    record Shape(String need, List<String> mentioned) implements Command {
        public Shape {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** What is open in this place. */
    record Status() implements Command {}

    /** What waits for me, everywhere. */
    record Mine() implements Command {}

    record Members() implements Command {}

    /** Makes two accounts one person's: asks for a code, or enters one. */
    record Link(Optional<String> code) implements Command {}

    record Unlink() implements Command {}

    /** Lets the circle live in the other messenger, too: asks for a code, or enters one. */
    record Bridge(Optional<String> code) implements Command {}

    record Unbridge() implements Command {}

    record Settings() implements Command {}

    /** What waits for a meeting, or one more thing for it. */
    record Backlog(Optional<String> add) implements Command {}

    /** The logbook; with words, what is found in it by them. */
    record Log(String words) implements Command {}

    record Help(Topic topic) implements Command {}

    /**
     * Something that cannot be done, and why.
     *
     * @param text what was typed, whole
     * @param position where in the text the trouble starts
     * @param suggestion the command that was probably meant
     */
    record Misunderstood(String text, int position, Reason reason, Optional<CommandForm> suggestion)
            implements Command {

        /** The word that the trouble starts with, at most 40 characters of it. */
        public String word() {
            String rest = text.substring(position);
            String word = rest.isEmpty() ? rest : rest.split("\\s", 2)[0];
            int end = Math.min(word.length(), 40);
            return word.substring(0, end > 0 && Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
        }
    }

    /** Why a line was not understood. */
    enum Reason {
        /** No command has this name. */
        UNKNOWN_COMMAND("command.error.unknown"),
        /** A check without its question. */
        QUESTION_MISSING("command.error.question-missing"),
        /** Something to put on the list is missing, or something other than "add" stands there. */
        BACKLOG_UNCLEAR("command.error.backlog-unclear"),
        /** There is no help on this. */
        UNKNOWN_TOPIC("command.error.unknown-topic"),
        /** Planned and not there yet, such as a meeting. */
        NOT_YET("command.error.not-yet");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The sentence that explains it. It may ask for {@code word} and {@code command}. */
        public String key() {
            return key;
        }
    }
}
