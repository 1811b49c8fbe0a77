package org.popcircle.core.selection;

import org.popcircle.core.vocabulary.MemberId;

/** Something that whoever takes the role should bring. A wish, not a strict requirement (method.md 4, step 3). */
public record Quality(MemberId by, String text) {}
