package org.popcircle.core.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Where commands wait for their circle's turn. Whoever gets the turn serves those that have come meanwhile as well. */
final class Errands {

    /** So that the first of them does not wait too long for the last. */
    private static final int MOST_TOGETHER = 64;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final ConcurrentLinkedQueue<Errand<?>> waiting = new ConcurrentLinkedQueue<>();

    /** Returns when the errand is served, by this thread or by another. */
    void serve(Errand<?> errand, Consumer<List<Errand<?>>> service) {
        waiting.add(errand);
        turn.lock();
        try {
            while (!errand.isServed()) {
                service.accept(next(errand));
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * The longest waiting of the errand's circle. What no delivery key guards goes alone, since it looks at what it has set
     * itself; and of two copies of one delivery the second waits until the first is known to the store.
     */
    private List<Errand<?>> next(Errand<?> errand) {
        List<Errand<?>> together = new ArrayList<>();
        Set<String> deliveries = new HashSet<>();
        if (errand.delivery().isEmpty()) {
            waiting.remove(errand);
            return List.of(errand);
        }
        for (Iterator<Errand<?>> all = waiting.iterator(); all.hasNext() && together.size() < MOST_TOGETHER; ) {
            Errand<?> other = all.next();
            boolean fits = other.circle().equals(errand.circle())
                    && other.delivery().filter(deliveries::add).isPresent();
            if (fits) {
                all.remove();
                together.add(other);
            }
        }
        return together;
    }
}
