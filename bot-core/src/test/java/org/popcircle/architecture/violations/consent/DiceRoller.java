package org.popcircle.architecture.violations.consent;

import java.util.concurrent.ThreadLocalRandom;

/** A decision by chance. */
public final class DiceRoller {

    private DiceRoller() {}

    public static boolean consents() {
        return ThreadLocalRandom.current().nextBoolean();
    }
}
