package org.popcircle.core.app;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.CircleId;

/**
 * Keeps the documents of circles. A write is durable when it returns.
 *
 * <p>Every method throws {@link StoreUnavailable} when the store cannot be reached (a write may then have happened or not;
 * repeat it with the same delivery key) and {@link Unreadable} when what it holds cannot be understood.
 */
public interface Store {

    <D> Optional<Stored<D>> load(DocumentKey<D> key);

    /** Several documents of one circle in one round trip, in the order asked for; missing ones are left out. */
    <D> List<Stored<D>> loadAll(List<DocumentKey<D>> keys);

    CommitResult commit(Commit commit);

    /** The names of the documents in one of a circle's lists, newest first. */
    List<String> listed(CircleId circle, String list, int offset, int limit);

    /** A document's audit trail, oldest first, read as {@code type}. */
    <E> List<E> story(DocumentKey<?> key, Class<E> type, int offset, int limit);

    /** The store cannot be reached, is loading, or refuses writes for now. */
    final class StoreUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StoreUnavailable(String message, Throwable cause) {
            super(message, cause);
        }

        public StoreUnavailable(String message) {
            super(message);
        }
    }

    /** Something in the store cannot be understood, for instance because a newer version wrote it. It is left alone. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unreadable(String message, Throwable cause) {
            super(message, cause);
        }

        public Unreadable(String message) {
            super(message);
        }
    }
}
