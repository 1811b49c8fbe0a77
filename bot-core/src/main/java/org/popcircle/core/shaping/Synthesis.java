package org.popcircle.core.shaping;

import org.popcircle.core.vocabulary.MemberId;

/**
 * One text written from the dimensions and ideas.
 *
 * @param title may be empty
 * @param leftOut what was left out and why (method.md 5.2); may be empty
 */
public record Synthesis(MemberId by, String title, String text, String leftOut) {}
