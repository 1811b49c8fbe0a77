package org.popcircle.discord.draw;

import org.popcircle.core.view.View;

/** Colours of the stripe beside a card. Never the only sign: the card's first word says the same. */
final class Accents {

    static final int OPEN = 0x4C7FD6;
    static final int QUIET = 0x8A8F98;
    private static final int DECIDED = 0x3BA55D;
    private static final int PARKED = 0xB58B2A;

    private Accents() {}

    static int of(View.Outcome outcome) {
        return switch (outcome) {
            case DECIDED, HEARD -> DECIDED;
            case PARKED -> PARKED;
            case DROPPED, WITHDRAWN, POINTER -> QUIET;
        };
    }
}
