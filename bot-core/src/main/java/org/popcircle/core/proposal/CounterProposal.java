package org.popcircle.core.proposal;

import java.time.Instant;
import org.popcircle.core.vocabulary.MemberId;

/** A rival proposal made meanwhile: kept as a linked draft and offered afterwards, since two at once help nobody (E25). */
public record CounterProposal(int number, MemberId by, String text, Instant at) {}
