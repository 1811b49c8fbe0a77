package org.popcircle.core.round;

import java.util.Locale;

/** What a round is for (method.md 3.2): whether one may pass in it, and how it is usually held. */
public enum RoundKind {
    /** How are you arriving? No advice, no fixing. */
    CHECK_IN(Passing.FREE, Order.IN_TURN, false),
    /** What do you need to know? Whoever knows answers. */
    QUESTIONS(Passing.FREE, Order.IN_TURN, false),
    /** What do you think of it? A few sentences. */
    REACTIONS(Passing.DISCOURAGED, Order.IN_TURN, false),
    /** What could we do? Several short rounds beat one long. */
    IDEAS(Passing.WITH_A_WORD, Order.IN_TURN, false),
    /** What must be considered? Nouns and questions, no answers yet; they may come all at once. */
    PICTURE(Passing.FREE, Order.AT_ONCE, false),
    /** How does an objection touch what we are here for? */
    EXPLORE(Passing.DISCOURAGED, Order.IN_TURN, false),
    /** Whom do you suggest, and why? Written before anybody hears another (method.md 3.6). */
    NAMES(Passing.NEVER, Order.AT_ONCE, true),
    /** Which three come first? */
    PRIORITIES(Passing.NEVER, Order.AT_ONCE, true),
    /** Where are we, what next? Any member may call one. */
    PROCESS(Passing.FREE, Order.IN_TURN, false),
    /** What worked, what to improve? At least one thing from everybody. */
    CHECK_OUT(Passing.NEVER, Order.IN_TURN, false);

    private final Passing passing;
    private final Order usual;
    private final boolean together;

    RoundKind(Passing passing, Order usual, boolean together) {
        this.passing = passing;
        this.usual = usual;
        this.together = together;
    }

    /** The name in the keys of its texts and in forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Passing passing() {
        return passing;
    }

    /** How it is held unless somebody chooses otherwise. */
    public Order usual() {
        return usual;
    }

    /** Whether what is written all at once stays hidden until everyone is in, so that nobody follows the first. */
    public boolean together() {
        return together;
    }

    /** Whether those who know more answer what was said. */
    public boolean isAnswered() {
        return this == QUESTIONS;
    }

    /** Whether what was said belongs on the list of what waits (method.md 3.2). */
    public boolean goesToTheBacklog() {
        return this == CHECK_OUT;
    }

    /** Whether a person may let a turn go by. Passing is not the same as not being asked (MVOS 5.5.3). */
    public enum Passing {
        FREE,
        /** Possible, and best with a word on why. */
        WITH_A_WORD,
        /** Possible; the others would rather hear something. */
        DISCOURAGED,
        /** Everyone's word is needed. */
        NEVER
    }

    /** How people come to speak. */
    public enum Order {
        IN_TURN,
        AT_ONCE
    }
}
