package org.popcircle.core.selection;

import org.popcircle.core.vocabulary.MemberId;

/** What could make it safe enough, in somebody's words. */
public record Idea(MemberId by, String text) {}
