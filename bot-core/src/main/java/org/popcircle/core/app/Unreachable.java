package org.popcircle.core.app;

import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Place;

/** Hears that a card cannot be posted, so that whoever asked for it can be told privately what to do. */
public interface Unreachable {

    /**
     * The messenger has refused the card's first post there, for instance because the bot is not in the channel. Told again
     * when it is refused again after a later commit.
     *
     * @param document the document's name in the circle
     * @param why the messenger's own word for it, for the operator
     */
    void cannotPost(CircleId circle, String document, Place place, String why);
}
