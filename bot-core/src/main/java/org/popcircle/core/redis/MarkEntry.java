package org.popcircle.core.redis;

import java.util.List;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** A marked card as a member of the sorted set: which document, and where it is shown. */
record MarkEntry(CircleId circle, String document, Place place) {

    static String member(CircleId circle, String document, Place place) {
        return circle + "/" + document + "/" + Keys.plain(place.workspace()) + "/" + Keys.plain(place.channel());
    }

    /** The place's field among the messages that show a document. */
    static String field(Place place) {
        return place.messenger().key() + "/" + Keys.plain(place.workspace()) + "/" + Keys.plain(place.channel());
    }

    static MarkEntry read(Messenger messenger, String member) {
        List<String> parts = List.of(member.split("/", 4));
        return new MarkEntry(
                new CircleId(parts.get(0)),
                parts.get(1),
                new Place(messenger, Keys.original(parts.get(2)), Keys.original(parts.get(3))));
    }
}
