package org.popcircle.slack.sandbox.delivery;

import java.time.Duration;
import java.util.Optional;

/** The way to the bot: signed HTTP or Socket Mode. */
public interface BotLine {

    /** How long Slack waits for an answer. */
    Duration PATIENCE = Duration.ofSeconds(3);

    /** Delivers and waits for the answer, at most {@link #PATIENCE}; never throws for what goes wrong on the way. */
    Ack deliver(Parcel parcel, Optional<Retry> retry);

    /** Nobody listens. */
    static BotLine dead() {
        return (parcel, retry) -> Ack.nothing(Duration.ZERO);
    }
}
