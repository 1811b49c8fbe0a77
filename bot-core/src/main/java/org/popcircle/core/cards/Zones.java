package org.popcircle.core.cards;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Time zones as people write them: "Europe/Madrid", or just "Madrid". */
final class Zones {

    private Zones() {}

    static Optional<ZoneId> read(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException notAnId) {
            return byCity(text);
        }
    }

    private static Optional<ZoneId> byCity(String text) {
        String city = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return city.isEmpty()
                ? Optional.empty()
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/"))
                        .filter(id -> id.substring(id.lastIndexOf('/') + 1)
                                        .toLowerCase(Locale.ROOT)
                                        .equals(city)
                                || id.toLowerCase(Locale.ROOT).equals(city))
                        .sorted()
                        .findFirst()
                        .map(ZoneId::of);
    }
}
