package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/**
 * An immutable state of the text. Any change of text, term or measure makes a new one, and everyone is asked again
 * (method.md E4, I2).
 *
 * @param number counts from 1; cards say v1, v2 …
 * @param strategy how an objection was worked in, where one was
 */
public record ProposalVersion(
        int number, Wording wording, MemberId author, Instant written, Optional<IntegrationStrategy> strategy) {}
