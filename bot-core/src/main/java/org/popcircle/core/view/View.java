package org.popcircle.core.view;

import java.util.List;
import java.util.Optional;

/**
 * Everything Popcircle can show, by meaning. Renderers switch over it without a default, so a view that one messenger does
 * not draw does not compile.
 */
public sealed interface View {

    /** The whole in one or two full sentences with its state: for notifications, screen readers and plain-text clients. */
    Phrase summary();

    /**
     * A proposal, a check or a selection that is open: the card that everybody sees, always drawn whole.
     *
     * @param headline what it is, with its version and its title, such as "Proposal v2 · A weekly stall"
     * @param step where it stands, such as "2 of 3 · reactions"
     * @param facts the text people decide on, never shortened without a way to read the whole
     * @param question the one question of this step, with what helps to answer it
     * @param choices what everybody can press; shown as buttons, in this order
     * @param wording what only the person who chooses the wording, or leads through it, can press
     * @param rare rare things, for a menu
     * @param talks what was said so far
     * @param heard who has been heard, who has not, and until when
     * @param hints quiet remarks, such as where to discuss
     */
    record ProposalView(
            Phrase summary,
            Phrase headline,
            Phrase step,
            List<Fact> facts,
            List<Phrase> question,
            List<Choice> choices,
            List<Choice> wording,
            List<Choice> rare,
            List<Talk> talks,
            List<Phrase> heard,
            List<Phrase> hints)
            implements View {
        public ProposalView {
            facts = List.copyOf(facts);
            question = List.copyOf(question);
            choices = List.copyOf(choices);
            wording = List.copyOf(wording);
            rare = List.copyOf(rare);
            talks = List.copyOf(talks);
            heard = List.copyOf(heard);
            hints = List.copyOf(hints);
        }
    }

    /**
     * A round that is open: the card that everybody sees, always drawn whole.
     *
     * @param headline what kind it is and what everyone is asked, such as "Check-in · How are you arriving?"
     * @param step how it is held, such as "in turn · second time around"
     * @param prompt what helps to have one's say, in a sentence or two
     * @param turn who is asked now and who after that; empty where everyone speaks at once
     * @param choices what everybody can press, though in turn only one person's press counts now
     * @param leading what only the person who leads can press; anybody where nobody does
     * @param talks what was said so far, in the order of speaking
     * @param heard who has been heard and who is still to come, and until when
     * @param hints quiet remarks, such as where to discuss
     */
    record RoundView(
            Phrase summary,
            Phrase headline,
            Phrase step,
            List<Phrase> prompt,
            List<Phrase> turn,
            List<Choice> choices,
            List<Choice> leading,
            List<Talk> talks,
            List<Phrase> heard,
            List<Phrase> hints)
            implements View {
        public RoundView {
            prompt = List.copyOf(prompt);
            turn = List.copyOf(turn);
            choices = List.copyOf(choices);
            leading = List.copyOf(leading);
            talks = List.copyOf(talks);
            heard = List.copyOf(heard);
            hints = List.copyOf(hints);
        }
    }

    /**
     * How a process ended: the last state of its card. Its headline begins with the outcome; no live buttons but ways to
     * read on.
     *
     * @param talks what was said, where that is the outcome; readable as one piece
     */
    record OutcomeView(
            Phrase summary,
            Outcome outcome,
            Phrase headline,
            List<Fact> facts,
            List<Talk> talks,
            List<Phrase> remarks,
            List<Choice> choices)
            implements View {
        public OutcomeView {
            facts = List.copyOf(facts);
            talks = List.copyOf(talks);
            remarks = List.copyOf(remarks);
            choices = List.copyOf(choices);
        }

        /** An outcome that is not what was said. */
        public OutcomeView(
                Phrase summary,
                Outcome outcome,
                Phrase headline,
                List<Fact> facts,
                List<Phrase> remarks,
                List<Choice> choices) {
            this(summary, outcome, headline, facts, List.of(), remarks, choices);
        }
    }

    /**
     * A private answer to one person, only seen by them.
     *
     * @param says what was recorded, or what happened and what to do
     * @param givenBack text the person had typed that could not be used
     */
    record NoteView(Phrase summary, List<Phrase> says, Optional<String> givenBack, List<Choice> choices)
            implements View {
        public NoteView {
            says = List.copyOf(says);
            choices = List.copyOf(choices);
        }

        public static NoteView of(Phrase says, Choice... choices) {
            return new NoteView(says, List.of(says), Optional.empty(), List.of(choices));
        }

        /** The same with what the person had typed, if they had typed anything. */
        public NoteView givingBack(String typed) {
            return typed.isBlank() ? this : new NoteView(summary, says, Optional.of(typed), choices);
        }
    }

    /** A message to one person or into a place's thread: a nudge, an invitation, an announcement, a reminder. */
    record MessageView(Phrase summary, List<Phrase> says, List<Fact> facts, List<Choice> choices) implements View {
        public MessageView {
            says = List.copyOf(says);
            facts = List.copyOf(facts);
            choices = List.copyOf(choices);
        }
    }

    /** A list with a heading: what is open, what waits for me, the members, the backlog, the logbook. */
    record ListView(
            Phrase summary,
            Phrase heading,
            List<Phrase> intro,
            List<Entry> entries,
            List<Phrase> after,
            List<Choice> choices)
            implements View {
        public ListView {
            intro = List.copyOf(intro);
            entries = List.copyOf(entries);
            after = List.copyOf(after);
            choices = List.copyOf(choices);
        }
    }

    /**
     * A decision or a process with its whole story, oldest first.
     *
     * @param page which page of it to read, from 1 on, where a messenger has no room for the whole
     */
    record StoryView(
            Phrase summary, Phrase heading, List<Fact> facts, List<Talk> chapters, List<Choice> choices, int page)
            implements View {
        public StoryView {
            facts = List.copyOf(facts);
            chapters = List.copyOf(chapters);
            choices = List.copyOf(choices);
        }

        public StoryView(Phrase summary, Phrase heading, List<Fact> facts, List<Talk> chapters, List<Choice> choices) {
            this(summary, heading, facts, chapters, choices, 1);
        }

        /** The same story, read further on. */
        public StoryView at(int number) {
            return new StoryView(summary, heading, facts, chapters, choices, number);
        }
    }

    /** Plain-language help on one topic, with ways to the others. */
    record HelpView(Phrase summary, Phrase heading, List<Phrase> paragraphs, List<Choice> topics) implements View {
        public HelpView {
            paragraphs = List.copyOf(paragraphs);
            topics = List.copyOf(topics);
        }
    }

    /** An entry of a {@link ListView}. */
    record Entry(Phrase title, Phrase detail, List<Choice> choices) {
        public Entry {
            choices = List.copyOf(choices);
        }
    }

    /** How a process ended. */
    enum Outcome {
        DECIDED,
        /** Everyone had their say. */
        HEARD,
        DROPPED,
        PARKED,
        WITHDRAWN,
        POINTER
    }
}
