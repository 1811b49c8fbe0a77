package org.popcircle.core.proposal;

import java.time.Instant;
import org.popcircle.core.vocabulary.MemberId;

/** "We could …": an idea for working the objections in. */
public record ProposalIdea(MemberId by, String text, int version, Instant at) {}
