package org.popcircle.architecture.violations.logbook;

/** Counts for everybody in the same virtual machine, and for nobody else. */
public final class StaticCounter {

    private static int count;

    private StaticCounter() {}

    public static int next() {
        return ++count;
    }
}
