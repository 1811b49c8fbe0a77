package org.popcircle.core.app;

import java.time.Duration;
import java.util.Optional;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** Where cards and messages appear: one messenger. Called only by the workers, after the commit. */
public interface Stage {

    Messenger messenger();

    /** Posts a card, or draws it anew in place when {@code message} names the one that shows it. */
    Shown show(Place place, View card, Optional<String> message);

    /**
     * Sends a message.
     *
     * @param id the same for every attempt at the same message
     */
    Shown send(String id, Recipient to, View view);

    /** To whom a message goes. */
    sealed interface Recipient {

        /**
         * One person, directly.
         *
         * @param instead where to call them when they cannot be written to directly; never for the message itself
         */
        record Direct(Account account, Optional<Everybody> instead) implements Recipient {

            public Direct(Account account) {
                this(account, Optional.empty());
            }
        }

        /**
         * Everybody in a place.
         *
         * @param thread the message under which it belongs
         * @param aloud whether it should also be seen outside that thread
         */
        record Everybody(Place place, Optional<String> thread, boolean aloud) implements Recipient {}
    }

    /** How it went. */
    sealed interface Shown {

        /** It is there, as this message. */
        record There(String message) implements Shown {}

        /** The message it should replace is gone for good; post it anew. */
        record Gone() implements Shown {}

        /** The messenger asks to slow down; nothing more for this workspace until then. */
        record SlowDown(Duration pause) implements Shown {}

        /** It can never be shown there, for instance because the channel is gone or we were removed from it. */
        record Refused(String why) implements Shown {}

        /** It did not work this time, or nobody knows whether it did. */
        record Unknown(String why) implements Shown {}
    }
}
