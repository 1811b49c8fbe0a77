package org.popcircle.core.app;

import java.time.Instant;
import java.util.List;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/**
 * All that one command changes, or several that were decided one after the other: written whole or not at all, in one
 * script call.
 *
 * @param deliveries the keys under which repeated deliveries are recognised; none for commands that only the domain guards
 * @param outcome what a repeated delivery is answered with
 * @param settled due times that this commit has handled or made void
 * @param listings documents to enter in one of the circle's ordered lists, such as its logbook
 */
public record Commit(
        CircleId circle,
        List<String> deliveries,
        String outcome,
        List<Change<?>> changes,
        List<Due> dues,
        List<DueName> settled,
        List<Card> redraws,
        List<Parcel> parcels,
        List<Listing> listings) {

    public Commit {
        deliveries = List.copyOf(deliveries);
        changes = List.copyOf(changes);
        dues = List.copyOf(dues);
        settled = List.copyOf(settled);
        redraws = List.copyOf(redraws);
        parcels = List.copyOf(parcels);
        listings = List.copyOf(listings);
        if (changes.stream().anyMatch(change -> !change.key().circle().equals(circle))) {
            throw new IllegalArgumentException("a commit is of one circle");
        }
    }

    /** A due time by name, as in {@link Due}. */
    public record DueName(String document, String what) {}

    /**
     * A card to draw again from the newest state: the document's, in one place. Its revision is the version that the
     * document gets by this commit.
     */
    public record Card(String document, Place place) {}

    /**
     * A message to send, by meaning: never rendered text.
     *
     * @param id unique, and the same when a command is repeated; a second parcel of the same id is dropped
     * @param address parcels to one address leave in order; the messenger's own word, such as a channel or a person
     * @param content what is to be said, as a document that the sender understands
     */
    public record Parcel(String id, Messenger messenger, String address, Object content) {}

    /** An entry of one of the circle's lists, ordered by {@code at}; entering it again moves it. */
    public record Listing(String list, String document, Instant at) {}
}
