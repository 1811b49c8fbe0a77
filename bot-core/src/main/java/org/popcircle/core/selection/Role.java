package org.popcircle.core.selection;

/**
 * A role that somebody is sought for.
 *
 * @param number counts from 1 within its selection
 */
public record Role(int number, String name) {

    /** Longer than that is what the role does, not its name. */
    public static final int LONGEST_NAME = 80;
}
