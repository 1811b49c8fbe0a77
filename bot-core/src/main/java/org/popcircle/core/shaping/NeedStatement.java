package org.popcircle.core.shaping;

import org.popcircle.core.vocabulary.MemberId;

/**
 * What is going on and what is needed, in one to three sentences.
 *
 * @param version counts from 1; the last one holds
 */
public record NeedStatement(int version, String text, MemberId by) {}
