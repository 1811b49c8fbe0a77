package org.popcircle.core.consent;

/**
 * What an objector fears. Nobody has to prove anything (MVOS 3.5.1).
 *
 * @param couldGoWrong required
 * @param notice how it would be noticed; may be empty
 * @param safer what would make it safe enough; may be empty
 */
public record Reason(String couldGoWrong, String notice, String safer) {

    /** Printed as hidden: reasons stay secret until the round closes. */
    @Override
    public String toString() {
        return "Reason[hidden]";
    }
}
