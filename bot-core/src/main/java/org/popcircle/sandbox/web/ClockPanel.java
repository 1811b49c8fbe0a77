package org.popcircle.sandbox.web;

import java.time.Duration;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.sandbox.SandboxClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's clock as the page shows and moves it. */
public final class ClockPanel {

    private static final Duration LONGEST_STEP = Duration.ofDays(366);

    private final SandboxClock clock;

    public ClockPanel(SandboxClock clock) {
        this.clock = clock;
    }

    public ObjectNode json() {
        return Json.object()
                .put("now", clock.now().toString())
                .put("offsetSeconds", clock.offset().toSeconds());
    }

    /** Moves it by {@code advanceSeconds}, or back to real time with {@code reset}. */
    public void move(JsonNode body) {
        if (body.path("reset").asBoolean(false)) {
            clock.reset();
            return;
        }
        var step = Duration.ofSeconds(body.path("advanceSeconds").asLong(0));
        if (step.isNegative() || step.compareTo(LONGEST_STEP) > 0) {
            throw new NotOnScreen("The clock goes forward, at most a year at a time.");
        }
        clock.advance(step);
    }
}
