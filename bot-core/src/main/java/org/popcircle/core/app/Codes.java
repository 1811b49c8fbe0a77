package org.popcircle.core.app;

import java.time.Duration;
import java.util.Optional;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;

/**
 * Short-lived codes by which somebody shows that they are in two places at once. Each is good once; whoever tries many is
 * stopped. All times are real time.
 */
public interface Codes {

    /** How many letters a code has, without the marks between them. */
    int LENGTH = 8;

    /** What codes are made of: no letters that are easily taken for others. */
    String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** A fresh code that cannot be guessed. An earlier one of the same owner and purpose is void from now on. */
    String issue(Ticket ticket, Duration life);

    /** Uses a code up; the same delivery is answered alike when it comes again. */
    Redeemed redeem(Purpose purpose, String code, Account by, String delivery);

    /** What a code is for. */
    enum Purpose {
        LINK,
        BRIDGE
    }

    /**
     * What a code stands for.
     *
     * @param name the owner, as the messenger shows them
     * @param circle the circle it is about, where it is about one
     */
    record Ticket(Purpose purpose, Account owner, String name, Optional<CircleId> circle) {}

    /** What came of entering a code. */
    sealed interface Redeemed {

        record Taken(Ticket ticket) implements Redeemed {}

        /** It belongs to the very account that entered it; it stays good. */
        record Own() implements Redeemed {}

        /** There is no such code, or none any more. */
        record Unknown() implements Redeemed {}

        /** This account has tried too many that did not fit; none is looked at for a while. */
        record TooManyTries() implements Redeemed {}
    }
}
