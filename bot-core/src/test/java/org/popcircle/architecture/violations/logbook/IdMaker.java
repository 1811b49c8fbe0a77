package org.popcircle.architecture.violations.logbook;

import java.util.UUID;

/** A decision that names itself; its package is not marked either. */
public final class IdMaker {

    private IdMaker() {}

    public static String next() {
        return UUID.randomUUID().toString();
    }
}
