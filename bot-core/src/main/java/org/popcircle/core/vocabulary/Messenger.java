package org.popcircle.core.vocabulary;

import java.util.Locale;

/** Where people talk to Popcircle. */
public enum Messenger {
    SLACK("Slack"),
    DISCORD("Discord");

    private final String brand;

    Messenger(String brand) {
        this.brand = brand;
    }

    /** What it is called, in every language. */
    public String brand() {
        return brand;
    }

    /** The name in keys and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
