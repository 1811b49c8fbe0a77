package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.CommitResult;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Stored;
import org.popcircle.core.vocabulary.CircleId;

/** A store whose commits can be held back, and that can break down. */
final class HoldableStore implements Store {

    private final Store store;
    private final AtomicInteger commits = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean broken;

    HoldableStore(Store store) {
        this.store = store;
    }

    void holdNext() {
        commits.set(0);
        gate = new CountDownLatch(1);
    }

    void letGo() {
        gate.countDown();
    }

    /** From now on nobody can reach it. */
    void breakDown() {
        broken = true;
    }

    /** How many were tried since the hold. */
    int commits() {
        return commits.get();
    }

    @Override
    public CommitResult commit(Commit commit) {
        commits.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (broken) {
            throw new StoreUnavailable("broken");
        }
        return store.commit(commit);
    }

    @Override
    public <D> Optional<Stored<D>> load(DocumentKey<D> key) {
        return store.load(key);
    }

    @Override
    public <D> List<Stored<D>> loadAll(List<DocumentKey<D>> keys) {
        return store.loadAll(keys);
    }

    @Override
    public List<String> listed(CircleId circle, String list, int offset, int limit) {
        return store.listed(circle, list, offset, limit);
    }

    @Override
    public <E> List<E> story(DocumentKey<?> key, Class<E> type, int offset, int limit) {
        return store.story(key, type, offset, limit);
    }
}
