package org.popcircle.core.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;

/**
 * Messages to send, in order per address, at least once. All times here are real time.
 *
 * @see Commit.Parcel
 */
public interface Outbox {

    /** Leases the first parcel of up to {@code limit} addresses that have one waiting; read as {@code type}. */
    <C> List<Claimed<C>> claim(Messenger messenger, Class<C> type, Instant now, Duration lease, int limit);

    /** The parcel is sent, or no longer true; the next one of its address may go. False when the lease was lost. */
    boolean done(Claimed<?> claimed);

    /** Tries this parcel again later; those behind it wait. */
    void postpone(Claimed<?> claimed, Instant next);

    /** Gives up on this parcel, keeping it with the reason in a bounded list for the operator; those behind it go on. */
    void setAside(Claimed<?> claimed, String reason);

    /**
     * @param attempt counts from 1; above 1 an earlier attempt may have been sent
     * @param token the lease; only its holder can acknowledge
     */
    record Claimed<C>(
            CircleId circle, String id, Messenger messenger, String address, C content, int attempt, long token) {}
}
