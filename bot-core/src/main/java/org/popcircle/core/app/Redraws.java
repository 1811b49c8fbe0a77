package org.popcircle.core.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/**
 * Cards that no longer show the newest state. Thirty commits leave one mark with the newest revision. All times here are
 * real time.
 */
public interface Redraws {

    /**
     * Leases up to {@code limit} marked cards whose time has come, in places that are not on hold.
     *
     * @param lease how long nobody else gets what is claimed here; longer than the slowest call to the messenger
     */
    List<Claimed> claim(Messenger messenger, Instant now, Duration lease, int limit);

    /**
     * The card was drawn. The mark goes if {@code revision} is still the newest; else the card is due again at
     * {@code next}. Without effect (and {@code false}) when the lease was lost, but the message is remembered if none is.
     */
    boolean drawn(Claimed claimed, String message, long revision, Instant next);

    /** Tries again later, for instance after an error. */
    void postpone(Claimed claimed, Instant next);

    /** Gives up on a card that can never be drawn. */
    void abandon(Claimed claimed);

    /** Marks a card again, for instance after its message was deleted; {@code forgetMessage} posts it anew. */
    void mark(CircleId circle, String document, Place place, boolean forgetMessage);

    /** The message that shows a document in a place, in the messenger's own words. */
    Optional<String> messageOf(CircleId circle, String document, Place place);

    /** Nothing is claimed for this workspace until then: the messenger asked us to slow down. Shared by all instances. */
    void hold(Messenger messenger, String workspace, Instant until);

    /**
     * @param revision the newest revision when it was claimed
     * @param message the message that shows it now, if one was posted
     * @param token the lease; only its holder can acknowledge
     */
    record Claimed(
            CircleId circle, String document, Place place, long revision, Optional<String> message, long token) {}
}
