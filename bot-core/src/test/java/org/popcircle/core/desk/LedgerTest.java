package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.popcircle.core.desk.Ledger.Outcome;
import org.popcircle.core.redis.RedisForTests;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.vocabulary.CircleId;

class LedgerTest {

    private static final CircleId CIRCLE = new CircleId("tea4");
    private static final DocumentKey<Guests> GUESTS = new DocumentKey<>(CIRCLE, "1", Guests.class);

    private final RedisStores stores = RedisForTests.embedded().fresh();
    private final HoldableStore store = new HoldableStore(stores.store());
    private final Ledger ledger = new Ledger(store, () -> {});

    record Guests(List<String> names) {}

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void what_comes_during_a_commit_is_committed_together_and_in_order() throws Exception {
        store.holdNext();
        var ana = comes("Ana", "1");
        var ben = comes("Ben", "2");
        var chi = comes("Chi", "3");
        store.letGo();

        assertThat(List.of(ana.get(), ben.get(), chi.get())).containsOnly(new Outcome<>(true, false));
        assertThat(guests()).containsExactly("Ana", "Ben", "Chi");
        assertThat(store.commits()).isEqualTo(2);
    }

    @Test
    void whoever_meets_a_bug_does_not_take_the_others_along() throws Exception {
        store.holdNext();
        var ana = comes("Ana", "1");
        var ben = comes("a bug", "2");
        var chi = comes("Chi", "3");
        store.letGo();

        assertThat(ana.get().result()).isTrue();
        assertThat(chi.get().result()).isTrue();
        assertThatThrownBy(ben::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("a bug");
        assertThat(guests()).containsExactly("Ana", "Chi");
    }

    @Test
    void a_repeated_delivery_among_others_is_known_again_and_the_others_are_written() throws Exception {
        comes("Ben", "2").get();
        store.holdNext();
        var ana = comes("Ana", "1");
        var again = comes("Ben", "2");
        var chi = comes("Chi", "3");
        store.letGo();

        assertThat(again.get().repeated()).isTrue();
        assertThat(ana.get().repeated()).isFalse();
        assertThat(chi.get().repeated()).isFalse();
        assertThat(guests()).containsExactly("Ben", "Ana", "Chi");
    }

    @Test
    void two_copies_of_a_delivery_that_come_at_once_have_one_effect() throws Exception {
        store.holdNext();
        var ana = comes("Ana", "1");
        var ben = comes("Ben", "2");
        var copy = comes("Ben", "2");
        store.letGo();

        assertThat(ana.get().repeated()).isFalse();
        assertThat(List.of(ben.get(), copy.get())).extracting(Outcome::repeated).containsExactly(false, true);
        assertThat(guests()).containsExactly("Ana", "Ben");
    }

    @Test
    void nobody_is_answered_when_the_store_is_gone() throws Exception {
        store.holdNext();
        var ana = comes("Ana", "1");
        var ben = comes("Ben", "2");
        var chi = comes("Chi", "3");
        store.breakDown();
        store.letGo();

        for (var guest : List.of(ana, ben, chi)) {
            assertThatThrownBy(guest::get).hasCauseInstanceOf(StoreUnavailable.class);
        }
        assertThat(store.commits()).isEqualTo(2);
    }

    /** Returns when the guest waits, for the store or for a turn, or is written. */
    private FutureTask<Outcome<Boolean>> comes(String name, String delivery) {
        var task = new FutureTask<>(
                () -> ledger.change(CIRCLE, Instant.EPOCH, Optional.of(delivery), turn -> add(turn, name)));
        Thread guest = Thread.ofPlatform().daemon().start(task);
        Awaitility.await().until(() -> task.isDone() || guest.getState() == Thread.State.WAITING);
        return task;
    }

    private static boolean add(Turn turn, String name) {
        List<String> names =
                new ArrayList<>(turn.load(GUESTS).map(Guests::names).orElse(List.of()));
        names.add(name);
        turn.write(GUESTS, new Guests(names), List.of());
        if (name.equals("a bug")) {
            throw new IllegalStateException(name);
        }
        return true;
    }

    private List<String> guests() {
        return store.load(GUESTS).orElseThrow().document().names();
    }
}
