package org.popcircle.core.vocabulary;

import java.util.Locale;

/** Where people talk to Popcircle. */
public enum Messenger {
    SLACK,
    DISCORD;

    /** The name in keys and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
