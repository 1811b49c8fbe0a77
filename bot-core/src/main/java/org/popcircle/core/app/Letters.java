package org.popcircle.core.app;

import java.util.Optional;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;

/** Words a notice at the moment when it is sent, from the newest state. */
public interface Letters {

    /**
     * What to send and to whom; empty when the notice is no longer true, and then it is dropped. Throws as {@link Store}
     * does.
     *
     * @param address where it was put in the outbox for, as in {@link Commit.Parcel}
     */
    Optional<Letter> write(CircleId circle, Messenger messenger, String address, Notice notice);

    record Letter(Stage.Recipient to, View view) {}
}
