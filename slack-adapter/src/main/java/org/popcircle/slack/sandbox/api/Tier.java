package org.popcircle.slack.sandbox.api;

import java.time.Duration;

/** Slack's published rate limit tiers: calls a minute, for each method. */
enum Tier {
    T1(1),
    T2(20),
    T3(50),
    T4(100),
    /** Tier 1 on paper, but the SDK itself calls it twice at every start. */
    CONNECT(10),
    SPECIAL(600);

    private final int perMinute;

    Tier(int perMinute) {
        this.perMinute = perMinute;
    }

    RateLimits.Limit limit() {
        return new RateLimits.Limit(perMinute, Duration.ofMinutes(1));
    }
}
