package org.popcircle.core.vocabulary;

/**
 * A concern turned into something to watch (MVOS 3.5.3). All parts are as people typed them.
 *
 * @param what the thing to look at
 * @param threshold when it counts as gone wrong
 * @param watcher who looks
 * @param until how long
 */
public record Measure(String what, String threshold, String watcher, String until) {}
