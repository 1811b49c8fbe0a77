package org.popcircle.core.shaping;

import java.util.Locale;

/** The steps in which everyone is asked, in their order. */
public enum Step {
    NEED,
    PICTURE,
    IDEAS,
    TUNERS,
    SYNTHESIS;

    /** The name in the keys of its sentences. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
