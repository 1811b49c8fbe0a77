package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.wording.Words;

/** How else shall we go on? The form of a process proposal, in every kind of process, and of a reason against one. */
public final class WayForm {

    static final String WAY = "way";

    private WayForm() {}

    /** What can be chosen; which of them make sense is told to the form. */
    public enum Way {
        MORE_TIME,
        STEP_BACK,
        PAUSE,
        HAND_OVER,
        OTHER_WAY,
        IN_TURN,
        AT_ONCE,
        WRITE_ALONE,
        LET_GO;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Way> named(String key) {
            return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
        }

        boolean needsWords() {
            return this == HAND_OVER || this == OTHER_WAY;
        }
    }

    /**
     * What was filled in.
     *
     * @param text who, how, or why; empty where nothing was said
     * @param day always there where some people prepare it
     */
    public record Filled(Way way, String text, Optional<LocalDate> day) {

        LocalDate requiredDay() {
            return day.orElseThrow(() -> new IllegalStateException(way + " has a day"));
        }

        IllegalStateException notOffered() {
            return new IllegalStateException(way + " was not to be chosen here");
        }
    }

    /** @param ways which of them can be chosen here, in this order */
    public static Form of(ActionToken token, List<Way> ways, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Field.Option> options = ways.stream()
                .map(way -> new Field.Option(way.key(), words.text("field.way." + way.key())))
                .toList();
        String about = words(ways);
        Field text = make.hinted(ProposalForms.TEXT, "field." + about + ".label", "field." + about + ".hint");
        String dayKey = ways.contains(Way.PAUSE) ? "field.way-until.label" : "field.way-day.label";
        Field day = make.until(dayKey, "field.until-day.hint", "");
        return new Form(
                token,
                words.text("form.otherwise.title"),
                List.of(words.phrase("form.otherwise.intro")),
                List.of(new Form.Step(
                        Optional.empty(), List.of(make.oneOf(WAY, "field.way.label", options), text, day))),
                words.text("form.otherwise.submit"));
    }

    /** What words may be needed for, with the ways that can be chosen. */
    private static String words(List<Way> ways) {
        if (!ways.contains(Way.LET_GO)) {
            return "way-text";
        }
        return ways.contains(Way.OTHER_WAY) ? "way-any" : "way-words";
    }

    /** A reason against going on like that. */
    public static Form reason(ActionToken token, Words words) {
        return new Form(
                token,
                words.text("form.way-reason.title"),
                List.of(words.phrase("form.way-reason.intro")),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(new FieldMaker(words)
                                .longText(
                                        ProposalForms.COULD_GO_WRONG,
                                        "field.could-go-wrong.label",
                                        true,
                                        ProposalForms.LONGEST_REASON,
                                        "")))),
                words.text("form.object.submit"));
    }
}
