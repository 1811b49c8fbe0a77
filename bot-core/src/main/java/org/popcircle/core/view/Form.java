package org.popcircle.core.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form to fill in. Steps hold at most five fields, the required ones first; a messenger may join them.
 *
 * @param token what submitting it means
 * @param title at most 24 characters: Slack's limit
 * @param intro what to know before filling it in
 * @param submit the button's label, at most 24 characters
 * @param asks whom this asks where nobody is picked in it and it is not opened to all; empty where it asks nobody then
 */
public record Form(
        ActionToken token, String title, List<Phrase> intro, List<Step> steps, String submit, List<Phrase> asks) {

    /** The most fields that one step can have: Discord's limit for a modal. */
    public static final int FIELDS_PER_STEP = 5;

    public Form {
        intro = List.copyOf(intro);
        steps = List.copyOf(steps);
        asks = List.copyOf(asks);
    }

    public Form(ActionToken token, String title, List<Phrase> intro, List<Step> steps, String submit) {
        this(token, title, intro, steps, submit, List.of());
    }

    /** The same, beginning something that asks these where nobody is picked. */
    public Form asking(List<Phrase> whom) {
        return new Form(token, title, intro, steps, submit, whom);
    }

    /** The same, saying first what it is about: for a form that opens far from the card. */
    public Form about(Phrase what) {
        return new Form(
                token, title, Stream.concat(Stream.of(what), intro.stream()).toList(), steps, submit, asks);
    }

    public List<Field> fields() {
        return steps.stream().flatMap(step -> step.fields().stream()).toList();
    }

    /**
     * Fields that belong together.
     *
     * @param more the label of the way to this step where it is behind a button ("More"); empty for the first step
     */
    public record Step(Optional<String> more, List<Field> fields) {
        public Step {
            fields = List.copyOf(fields);
            if (fields.size() > FIELDS_PER_STEP) {
                throw new IllegalArgumentException("a step has at most " + FIELDS_PER_STEP + " fields");
            }
        }
    }
}
