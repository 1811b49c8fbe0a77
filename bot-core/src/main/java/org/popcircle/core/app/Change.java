package org.popcircle.core.app;

import java.util.List;

/**
 * One document's part of a commit.
 *
 * @param expected the version that was read; 0 for a document that does not exist yet
 * @param snapshot the whole document as it will be: the truth
 * @param events what happened to it, in order: its audit trail, kept for ever and never replayed in production
 */
public record Change<D>(DocumentKey<D> key, long expected, D snapshot, List<?> events) {

    public Change {
        events = List.copyOf(events);
    }
}
