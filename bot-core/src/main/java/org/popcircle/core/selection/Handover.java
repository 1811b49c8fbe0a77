package org.popcircle.core.selection;

import org.popcircle.core.vocabulary.MemberId;

/**
 * Somebody else makes the proposal in the place of whoever leads (method.md 4, step 7).
 *
 * @param why such as a bias that is declared; may be empty
 */
public record Handover(MemberId from, MemberId to, String why) {}
