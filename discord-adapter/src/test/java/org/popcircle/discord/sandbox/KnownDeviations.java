package org.popcircle.discord.sandbox;

import java.util.List;
import java.util.regex.Pattern;

/** What the JDA in use sends otherwise than Discord publishes, and Discord takes all the same. */
final class KnownDeviations {

    private static final List<Pattern> KNOWN = List.of(
            // Numbers as texts, in the registration of commands.
            Pattern.compile(".*/(contexts|integration_types)/\\d+.*"),
            // Ids as numbers.
            Pattern.compile(".*/attachments/\\d+/id.*"),
            Pattern.compile(".*/recipient_id.*"),
            Pattern.compile(".*/permission_overwrites/\\d+/id.*"));

    private KnownDeviations() {}

    static boolean holds(String problem) {
        return KNOWN.stream().anyMatch(it -> it.matcher(problem).matches());
    }
}
