package org.popcircle.core.vocabulary;

/**
 * A concern turned into something to watch (MVOS 3.5.3). Its parts are as people typed them, but for the day.
 *
 * @param what the thing to look at
 * @param threshold when it counts as gone wrong
 * @param watcher who looks
 * @param until the last day of it, such as {@code 2027-07-31}; in decisions from before it was read as a day, as typed
 */
public record Measure(String what, String threshold, String watcher, String until) {}
