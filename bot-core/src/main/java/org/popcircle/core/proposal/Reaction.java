package org.popcircle.core.proposal;

import java.time.Instant;
import org.popcircle.core.vocabulary.MemberId;

/** What somebody thinks of the proposal, in a few sentences. Nobody answers in the round. */
public record Reaction(MemberId by, String text, int version, Instant at) {}
