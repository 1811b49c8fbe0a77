package org.popcircle.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.popcircle.core.app.Cabinet;

/** A cabinet that forgets everything when the test ends. */
public final class MemoryCabinet implements Cabinet {

    private final Map<String, String> records = new ConcurrentSkipListMap<>();

    @Override
    public Optional<String> get(String drawer, String name) {
        return Optional.ofNullable(records.get(drawer + "/" + name));
    }

    @Override
    public void put(String drawer, String name, String value) {
        records.put(drawer + "/" + name, value);
    }

    @Override
    public void put(String drawer, String name, String value, Duration life) {
        put(drawer, name, value);
    }

    @Override
    public Optional<String> take(String drawer, String name) {
        return Optional.ofNullable(records.remove(drawer + "/" + name));
    }

    @Override
    public void remove(String drawer, String name) {
        records.remove(drawer + "/" + name);
    }

    @Override
    public List<String> names(String drawer) {
        return records.keySet().stream()
                .filter(key -> key.startsWith(drawer + "/"))
                .map(key -> key.substring(drawer.length() + 1))
                .toList();
    }

    /** Everything in it, as somebody with access to the store would see it. */
    public String everything() {
        return records.toString();
    }
}
