package org.popcircle.discord.sandbox.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.popcircle.sandbox.Json;

/** Discord's buckets, one for each route and channel, guild or webhook, and the limit over all; with honest headers. */
public final class RateLimits {

    /** At most so many calls in any stretch of that length. */
    public record Limit(int calls, Duration within) {}

    /** Of all requests but those of interactions. */
    static final Limit GLOBAL = new Limit(50, Duration.ofSeconds(1));

    private static final Limit USUAL = new Limit(50, Duration.ofSeconds(1));

    /** What Discord's headers are commonly seen to say; the numbers are not promised anywhere. */
    private static final Map<String, Limit> SEEN = Map.of(
            "POST /channels/{channel}/messages", new Limit(5, Duration.ofSeconds(5)),
            "PATCH /channels/{channel}/messages/{message}", new Limit(5, Duration.ofSeconds(5)),
            "POST /channels/{channel}/messages/{message}/threads", new Limit(5, Duration.ofSeconds(5)),
            "POST /webhooks/{webhook}/{token}", new Limit(5, Duration.ofSeconds(2)),
            "PATCH /webhooks/{webhook}/{token}/messages/{message}", new Limit(5, Duration.ofSeconds(2)),
            "PUT /applications/{application}/commands", new Limit(5, Duration.ofSeconds(20)),
            "POST /users/@me/channels", new Limit(10, Duration.ofSeconds(10)));

    private static final class Window {
        private Instant ends = Instant.MIN;
        private int used;
    }

    private final InstantSource time;
    private final Map<String, Limit> stricter = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();
    private volatile boolean off;

    RateLimits(InstantSource time) {
        this.time = time;
    }

    /** A limit instead of the route's own, such as one edit a second; forget it with {@link #relax}. */
    public synchronized void stricter(String route, int calls, Duration within) {
        stricter.put(route, new Limit(calls, within));
        windows.keySet().removeIf(it -> it.startsWith(route + " "));
    }

    public synchronized void relax(String route) {
        stricter.remove(route);
        windows.keySet().removeIf(it -> it.startsWith(route + " "));
    }

    /** For tests that are about something else and say a lot. */
    public void switchOff() {
        off = true;
    }

    /** What became of a call: the headers for its answer, and the refusal if it came too early. */
    record Admission(Map<String, String> headers, Optional<RestAnswer> refusal) {}

    synchronized Admission admit(Route route, Map<String, String> params) {
        if (off || route.name().startsWith("POST /interactions/")) {
            return new Admission(Map.of(), Optional.empty());
        }
        var now = time.instant();
        var key = route.bucketKey(params);
        var limit = stricter.getOrDefault(route.name(), SEEN.getOrDefault(route.name(), USUAL));
        if (!route.open()) {
            var everything = window("global", GLOBAL, now);
            if (everything.used >= GLOBAL.calls()) {
                return new Admission(Map.of(), Optional.of(tooMany(now, everything, "global")));
            }
        }
        var window = window(key, limit, now);
        if (window.used >= limit.calls()) {
            return new Admission(
                    Map.of(), Optional.of(tooMany(now, window, "user").with(headers(key, limit, window, now))));
        }
        window.used++;
        if (!route.open()) {
            window("global", GLOBAL, now).used++;
        }
        return new Admission(headers(key, limit, window, now), Optional.empty());
    }

    private Window window(String key, Limit limit, Instant now) {
        var window = windows.computeIfAbsent(key, it -> new Window());
        if (!window.ends.isAfter(now)) {
            window.ends = now.plus(limit.within());
            window.used = 0;
        }
        return window;
    }

    private static Map<String, String> headers(String key, Limit limit, Window window, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-RateLimit-Limit", Integer.toString(limit.calls()));
        headers.put("X-RateLimit-Remaining", Integer.toString(limit.calls() - window.used));
        headers.put("X-RateLimit-Reset", seconds(Duration.between(Instant.EPOCH, window.ends)));
        headers.put("X-RateLimit-Reset-After", seconds(Duration.between(now, window.ends)));
        headers.put("X-RateLimit-Bucket", Integer.toHexString(key.split(" ", 3)[1].hashCode()) + key.charAt(0));
        return headers;
    }

    private static RestAnswer tooMany(Instant now, Window window, String scope) {
        return refusal(Duration.between(now, window.ends), scope);
    }

    static RestAnswer refusal(Duration wait, String scope) {
        var body = Json.object()
                .put("message", "You are being rate limited.")
                .put("retry_after", wait.toMillis() / 1000.0)
                .put("global", scope.equals("global"));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Retry-After", Long.toString(Math.ceilDiv(wait.toMillis(), 1000)));
        headers.put("X-RateLimit-Scope", scope);
        headers.put("Via", "1.1 double");
        if (scope.equals("global")) {
            headers.put("X-RateLimit-Global", "true");
        }
        return RestAnswer.of(429, body).with(headers);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
