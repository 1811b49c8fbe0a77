package org.popcircle.core.redis;

import java.util.List;
import org.popcircle.core.app.Change;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Due;
import org.popcircle.core.vocabulary.CircleId;

/** Commits for tests, said in few words. */
record Commits(Commit commit) {

    static Commits of(CircleId circle) {
        return new Commits(
                new Commit(circle, List.of(), "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    static Commits replacing(DocumentKey<Talk> key, long expected, Talk snapshot, Object... events) {
        return of(key.circle()).changing(new Change<>(key, expected, snapshot, List.of(events)));
    }

    Commits changing(Change<?>... changes) {
        return new Commits(new Commit(
                commit.circle(),
                commit.deliveries(),
                commit.outcome(),
                List.of(changes),
                commit.dues(),
                commit.settled(),
                commit.redraws(),
                commit.parcels(),
                commit.listings()));
    }

    Commits delivered(String delivery, String outcome) {
        return new Commits(new Commit(
                commit.circle(),
                List.of(delivery),
                outcome,
                commit.changes(),
                commit.dues(),
                commit.settled(),
                commit.redraws(),
                commit.parcels(),
                commit.listings()));
    }

    Commits setting(Due... dues) {
        return new Commits(new Commit(
                commit.circle(),
                commit.deliveries(),
                commit.outcome(),
                commit.changes(),
                List.of(dues),
                commit.settled(),
                commit.redraws(),
                commit.parcels(),
                commit.listings()));
    }

    Commits settling(Commit.DueName... names) {
        return new Commits(new Commit(
                commit.circle(),
                commit.deliveries(),
                commit.outcome(),
                commit.changes(),
                commit.dues(),
                List.of(names),
                commit.redraws(),
                commit.parcels(),
                commit.listings()));
    }

    Commits redrawing(Commit.Card... cards) {
        return new Commits(new Commit(
                commit.circle(),
                commit.deliveries(),
                commit.outcome(),
                commit.changes(),
                commit.dues(),
                commit.settled(),
                List.of(cards),
                commit.parcels(),
                commit.listings()));
    }

    Commits sending(Commit.Parcel... parcels) {
        return new Commits(new Commit(
                commit.circle(),
                commit.deliveries(),
                commit.outcome(),
                commit.changes(),
                commit.dues(),
                commit.settled(),
                commit.redraws(),
                List.of(parcels),
                commit.listings()));
    }

    Commits listing(Commit.Listing... listings) {
        return new Commits(new Commit(
                commit.circle(),
                commit.deliveries(),
                commit.outcome(),
                commit.changes(),
                commit.dues(),
                commit.settled(),
                commit.redraws(),
                commit.parcels(),
                List.of(listings)));
    }
}
