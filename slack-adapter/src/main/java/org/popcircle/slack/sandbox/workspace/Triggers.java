package org.popcircle.slack.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Trigger ids: the right to open one modal for the person who just acted, for three seconds and once. */
public final class Triggers {

    public static final Duration LIFETIME = Duration.ofSeconds(3);

    /** What became of a trigger id that the app came with. */
    public sealed interface Use {

        /** Good; the modal belongs on this person's screen. */
        record Granted(String user) implements Use {}

        /** Not good; {@code error} is Slack's code for why. */
        record Denied(String error) implements Use {}
    }

    private record Trigger(String user, Instant until, boolean used) {}

    private final InstantSource time;
    private final AtomicLong numbers = new AtomicLong(1_000_000);
    private final Map<String, Trigger> issued = new HashMap<>();

    public Triggers(InstantSource time) {
        this.time = time;
    }

    public synchronized String issue(String user) {
        var id = numbers.incrementAndGet() + "." + time.millis() + "."
                + UUID.randomUUID().toString().replace("-", "");
        issued.put(id, new Trigger(user, time.instant().plus(LIFETIME), false));
        return id;
    }

    public synchronized Use use(String id) {
        var trigger = issued.get(id);
        if (trigger == null) {
            return new Use.Denied("invalid_trigger_id");
        }
        if (trigger.used()) {
            return new Use.Denied("exchanged_trigger_id");
        }
        if (time.instant().isAfter(trigger.until())) {
            return new Use.Denied("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.user(), trigger.until(), true));
        return new Use.Granted(trigger.user());
    }
}
