package org.popcircle.adapter;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the operator set, by name; blank is not set. What is malformed is {@link Unusable}. Never prints a value. */
public final class Variables {

    private final Function<String, @Nullable String> lookup;

    /** @param lookup looks a setting up by its name, such as Spring's {@code Environment::getProperty} */
    public Variables(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(lookup.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @param rule how it must look, for the sentence */
    public Optional<String> shaped(String name, Pattern shape, String rule) {
        Optional<String> value = text(name);
        if (value.isPresent() && !shape.matcher(value.get()).matches()) {
            throw new Unusable(name + " is malformed: it " + rule + ".");
        }
        return value;
    }

    /** Whether a text is an address that can be asked over HTTP. */
    public static boolean isHttp(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
