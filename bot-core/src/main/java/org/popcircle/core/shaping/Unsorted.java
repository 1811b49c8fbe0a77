package org.popcircle.core.shaping;

import org.popcircle.core.vocabulary.MemberId;

/**
 * Named as a dimension, and reads like an idea: its author says which it is. Left alone, it is kept as an idea.
 *
 * @param number unique among all that was said in its process
 */
public record Unsorted(int number, MemberId by, String text) {}
