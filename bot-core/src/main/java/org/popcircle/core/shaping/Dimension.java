package org.popcircle.core.shaping;

import org.popcircle.core.vocabulary.MemberId;

/**
 * A noun or a question that a proposal has to cover.
 *
 * @param number unique among all that was said in its process
 */
public record Dimension(int number, MemberId by, String text) {}
