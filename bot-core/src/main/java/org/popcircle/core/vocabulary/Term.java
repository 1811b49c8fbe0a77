package org.popcircle.core.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/** How long a decision runs: a check-up, not a funeral (MVOS 4.4). */
public sealed interface Term {

    /** A rule from now on, looked at again on that day. Compulsory for rules (method.md I9). */
    record ReviewOn(LocalDate date) implements Term {}

    /** A one-off that should be done by that day. */
    record DoneBy(LocalDate date) implements Term {}

    /** A one-off without a date. */
    record Open() implements Term {}

    default Optional<LocalDate> day() {
        return switch (this) {
            case ReviewOn(LocalDate date) -> Optional.of(date);
            case DoneBy(LocalDate date) -> Optional.of(date);
            case Open() -> Optional.empty();
        };
    }
}
