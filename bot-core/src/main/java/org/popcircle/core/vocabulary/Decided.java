package org.popcircle.core.vocabulary;

import java.util.List;

/** What a decider makes of a command: facts, or a reason why not. */
public sealed interface Decided<E> {

    /** These things happen. None at all: it was known already. */
    record Accepted<E>(List<E> events) implements Decided<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused<E>(Refusal refusal) implements Decided<E> {}

    static <E> Decided<E> accept() {
        return new Accepted<>(List.of());
    }

    static <E> Decided<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E> Decided<E> accept(E first, E second) {
        return new Accepted<>(List.of(first, second));
    }

    static <E> Decided<E> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
