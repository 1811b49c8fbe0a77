package org.popcircle.core.timer;

import java.time.Duration;

/**
 * How fast and how patient the workers are. All in real time.
 *
 * @param idle the longest time between two looks at what is waiting
 * @param lease how long nobody else gets what was claimed; longer than the slowest call to the messenger
 * @param gap the least time between two updates of one card
 * @param beat between two heartbeats
 * @param tolerance a gap between heartbeats that is longer is an outage
 * @param drain how long stopping waits for what is being done
 * @param hands how many things each worker does at a time
 * @param attempts after how many failures in a row an item is put aside
 */
public record Tempo(
        Duration idle,
        Duration lease,
        Duration gap,
        Duration beat,
        Duration tolerance,
        Duration drain,
        int hands,
        int attempts) {

    public static final Tempo USUAL = new Tempo(
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofMillis(1_050),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            16,
            10);

    /** A pause that the messenger asked for, but never so short that we would turn in a circle. */
    Duration atLeastGap(Duration pause) {
        return pause.compareTo(gap) < 0 ? gap : pause;
    }
}
