package org.popcircle.core.app;

/** Told when something is due. */
public interface Alarm {

    /**
     * Handles it, and settles it in the same commit. One that comes too late is refused by the state machine; then it is
     * dropped here, by {@link DueTimes#drop}, because only the one who asked knows the answer. One that is neither settled
     * nor dropped, for instance because this throws, is told again later; so this must bear to be told twice.
     */
    void due(Due due);
}
