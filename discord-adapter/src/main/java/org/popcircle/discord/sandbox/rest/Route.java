package org.popcircle.discord.sandbox.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One route.
 *
 * @param template such as {@code /channels/{channel}/messages}
 * @param open whether it needs no bot token, because the path itself has one
 */
record Route(String verb, String template, boolean open, Function<RestCall, RestAnswer> body) {

    static Route of(String verb, String template, Function<RestCall, RestAnswer> body) {
        return new Route(verb, template, false, body);
    }

    /** How it is called in faults, limits and the record of requests. */
    String name() {
        return verb + " " + template;
    }

    /** The path's values by their names in the template; empty when it is another path. */
    Optional<Map<String, String>> match(String askedVerb, String path) {
        var expected = List.of(template.split("/"));
        var asked = List.of(path.split("/"));
        if (!askedVerb.equals(verb) || expected.size() != asked.size()) {
            return Optional.empty();
        }
        var params = new LinkedHashMap<String, String>();
        for (var i = 0; i < expected.size(); i++) {
            var part = expected.get(i);
            if (part.startsWith("{")) {
                params.put(part.substring(1, part.length() - 1), asked.get(i));
            } else if (!part.equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(params);
    }

    /** What shares one bucket of the rate limit: the route and the channel, guild or webhook that it is about. */
    String bucketKey(Map<String, String> params) {
        var key = new StringBuilder(name());
        for (var major : List.of("channel", "guild", "webhook", "token")) {
            key.append(' ').append(params.getOrDefault(major, ""));
        }
        return key.toString();
    }
}
