package org.popcircle.architecture.violations.logbook;

import java.util.concurrent.ConcurrentHashMap;

/** A store beside the store. */
public final class StaticMap {

    private static final ConcurrentHashMap<String, String> KEPT = new ConcurrentHashMap<>();

    private StaticMap() {}

    public static void keep(String key, String value) {
        KEPT.put(key, value);
    }
}
