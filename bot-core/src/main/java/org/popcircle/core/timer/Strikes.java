package org.popcircle.core.timer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failures in a row by key, of the keys that failed last. Forgotten at a restart: then everything is tried anew. */
final class Strikes<K> {

    private static final int REMEMBERED = 10_000;

    private final Map<K, Integer> counts = new LinkedHashMap<>();

    /** One more; answers how many in a row by now. */
    synchronized int add(K key) {
        int count = counts.getOrDefault(key, 0) + 1;
        counts.remove(key);
        counts.put(key, count);
        if (counts.size() > REMEMBERED) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count;
    }

    synchronized void clear(K key) {
        counts.remove(key);
    }
}
