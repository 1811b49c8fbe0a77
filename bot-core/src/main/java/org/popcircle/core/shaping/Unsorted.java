package org.popcircle.core.shaping;

import org.popcircle.core.vocabulary.MemberId;

/**
 * Named as a dimension and reads like an idea, or offered as an idea and reads like a judgement of one: its author says which
 * it is. Left alone, the first is kept as an idea, and the second goes out with the step.
 *
 * @param number unique among all that was said in its process
 */
public record Unsorted(int number, MemberId by, String text) {}
