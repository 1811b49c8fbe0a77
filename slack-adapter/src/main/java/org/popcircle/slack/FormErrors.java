package org.popcircle.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts errors under fields that are on the screen: Slack refuses all of them when one names a field that is not. */
final class FormErrors {

    private FormErrors() {}

    /** @param open the fields on the screen, at least one */
    static Map<String, String> placed(List<String> open, Map<String, String> errors) {
        Map<String, String> placed = new LinkedHashMap<>();
        errors.forEach((field, sentence) -> placed.merge(
                open.contains(field) ? field : open.getFirst(), sentence, (one, other) -> one + " " + other));
        return placed;
    }
}
