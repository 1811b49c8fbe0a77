package org.popcircle.core.view;

import java.util.Optional;

/**
 * Something a person can press.
 *
 * @param label at most 30 characters where possible, 75 at the most; plain text
 * @param token what the press means, see {@link ActionToken}
 * @param weight advice for the drawing; ignoring it loses no meaning
 * @param closed why it cannot be pressed now; drawn as text where a messenger cannot close a button
 * @param confirm a question to answer with yes before the press counts, for what cannot be undone
 */
public record Choice(
        String label, ActionToken token, Weight weight, Optional<String> closed, Optional<String> confirm) {

    /** How much a choice stands out. */
    public enum Weight {
        MAIN,
        PLAIN,
        CAREFUL
    }

    public static Choice plain(String label, ActionToken token) {
        return new Choice(label, token, Weight.PLAIN, Optional.empty(), Optional.empty());
    }

    public static Choice main(String label, ActionToken token) {
        return new Choice(label, token, Weight.MAIN, Optional.empty(), Optional.empty());
    }

    public static Choice careful(String label, ActionToken token, String confirm) {
        return new Choice(label, token, Weight.CAREFUL, Optional.empty(), Optional.of(confirm));
    }
}
