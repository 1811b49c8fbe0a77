package org.popcircle.core.cards;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Time zones as people write them: "Europe/Madrid", or just "Madrid". */
final class Zones {

    private Zones() {}

    static Optional<ZoneId> read(String text) {
        try {
            ZoneId zone = ZoneId.of(text);
            return Optional.of(zone.normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : zone);
        } catch (DateTimeException notAnId) {
            return byCity(text);
        }
    }

    /** As people would write it. */
    static String write(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
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
