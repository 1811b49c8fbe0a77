package org.popcircle.core.selection;

import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.MemberId;

/** What somebody feared, told once everyone was heard. */
public record Objection(MemberId by, Reason reason) {}
