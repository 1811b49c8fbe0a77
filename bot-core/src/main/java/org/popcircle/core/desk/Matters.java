package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Stored;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.ProcessId;

/**
 * Finds processes of any kind. Numbers are unique in a circle whatever the kind, so that a button names a process without
 * saying what it is; the name of a document says both.
 */
final class Matters {

    private final Store store;

    Matters(Store store) {
        this.store = store;
    }

    /** A process by the number that its buttons carry. */
    Optional<Matter> find(ProcessId id) {
        return one(Documents.proposal(id.circle(), id.number()), ProposalMatter::new)
                .or(() -> one(Documents.round(id.circle(), id.number()), RoundMatter::new))
                .or(() -> one(Documents.selection(id.circle(), id.number()), SelectionMatter::new))
                .or(() -> one(Documents.shaping(id.circle(), id.number()), ShapingMatter::new))
                .map(Stored::document);
    }

    /** A process by the name of its document, with the version that was read. */
    Optional<Stored<Matter>> named(CircleId circle, String document) {
        int number = Documents.number(document);
        if (Documents.isShaping(document)) {
            return one(Documents.shaping(circle, number), ShapingMatter::new);
        }
        if (Documents.isSelection(document)) {
            return one(Documents.selection(circle, number), SelectionMatter::new);
        }
        return Documents.isRound(document)
                ? one(Documents.round(circle, number), RoundMatter::new)
                : one(Documents.proposal(circle, number), ProposalMatter::new);
    }

    /** The same within a command, as it stands there by now. */
    static Optional<Matter> named(Turn turn, String document) {
        int number = Documents.number(document);
        if (Documents.isShaping(document)) {
            return turn.load(Documents.shaping(turn.circle(), number)).map(ShapingMatter::new);
        }
        if (Documents.isSelection(document)) {
            return turn.load(Documents.selection(turn.circle(), number)).map(SelectionMatter::new);
        }
        return Documents.isRound(document)
                ? turn.load(Documents.round(turn.circle(), number)).map(RoundMatter::new)
                : turn.load(Documents.proposal(turn.circle(), number)).map(ProposalMatter::new);
    }

    /** All that is open in a circle: proposals, those that wait for room, and what goes on beside them. */
    List<Matter> open(Circle circle) {
        return Stream.of(
                        all(
                                Stream.concat(circle.live().stream(), circle.queued().stream())
                                        .map(number -> Documents.proposal(circle.id(), number))
                                        .toList(),
                                ProposalMatter::new),
                        all(
                                circle.alongside().stream()
                                        .map(number -> Documents.round(circle.id(), number))
                                        .toList(),
                                RoundMatter::new),
                        all(
                                circle.alongside().stream()
                                        .map(number -> Documents.selection(circle.id(), number))
                                        .toList(),
                                SelectionMatter::new),
                        all(
                                circle.alongside().stream()
                                        .map(number -> Documents.shaping(circle.id(), number))
                                        .toList(),
                                ShapingMatter::new))
                .flatMap(matters -> matters)
                .toList();
    }

    private <D> Optional<Stored<Matter>> one(DocumentKey<D> key, Function<D, Matter> as) {
        return store.load(key).map(stored -> new Stored<>(as.apply(stored.document()), stored.version()));
    }

    private <D> Stream<Matter> all(List<DocumentKey<D>> keys, Function<D, Matter> as) {
        return store.loadAll(keys).stream().map(stored -> as.apply(stored.document()));
    }
}
