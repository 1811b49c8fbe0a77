package org.popcircle.core.redis;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that this instance wrote or read last, so that an unchanged text need not be understood again. Never a
 * source of truth: a document is found only by the very text that the store holds now.
 */
final class Recent {

    private static final int MOST = 256;

    private final Map<String, Known> known = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Known(String text, Object document) {}

    /** @param place the key that the text is kept under */
    synchronized void remember(String place, String text, Object document) {
        known.put(place, new Known(text, document));
        if (known.size() > MOST) {
            Iterator<String> oldest = known.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    synchronized <D> Optional<D> find(String place, String text, Class<D> type) {
        return Optional.ofNullable(known.get(place))
                .filter(it -> it.text().equals(text))
                .map(Known::document)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
