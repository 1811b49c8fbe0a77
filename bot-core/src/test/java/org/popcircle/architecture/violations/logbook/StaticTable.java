package org.popcircle.architecture.violations.logbook;

/** A constant that anybody can write to. */
public final class StaticTable {

    private static final int[] TABLE = {1, 2, 3};

    private StaticTable() {}

    public static int at(int index) {
        return TABLE[index];
    }
}
