package org.popcircle.core.app;

import java.util.Optional;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Place;

/** Paints cards from the newest state. */
public interface Gallery {

    /**
     * A document's card as it should look now; empty when there is nothing to draw. Throws as {@link Store} does.
     *
     * @param document the document's name in the circle
     */
    Optional<Painting> paint(CircleId circle, String document);

    /** The same as it should look in that place, where it may have gone from. */
    default Optional<Painting> paint(CircleId circle, String document, Place place) {
        return paint(circle, document);
    }

    /**
     * @param revision the version of the document that was painted
     */
    record Painting(View view, long revision) {}
}
