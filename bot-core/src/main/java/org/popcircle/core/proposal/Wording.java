package org.popcircle.core.proposal;

import java.util.List;
import org.popcircle.core.vocabulary.Measure;
import org.popcircle.core.vocabulary.Term;

/**
 * The exact words that people decide on. All parts are as people typed them.
 *
 * @param title a few words to find it by
 * @param text what is proposed
 * @param why the need behind it; may be empty
 */
public record Wording(String title, String text, String why, Term term, List<Measure> measures) {

    /** The longest text that is taken: what fits one form field on both messengers. */
    public static final int LONGEST_TEXT = 3000;

    /** The longest title. */
    public static final int LONGEST_TITLE = 120;

    public Wording {
        measures = List.copyOf(measures);
    }
}
