package org.popcircle.slack.sandbox.api;

import java.time.Duration;

/** A way in which the platform or the network lets the app down. */
public sealed interface Fault {

    /** HTTP 429; nothing happens. */
    record TooManyRequests(int retryAfterSeconds) implements Fault {}

    /** An HTTP status such as 500 or 503; nothing happens. */
    record ServerError(int status) implements Fault {}

    /** Slack's {@code ok: false} with that code; nothing happens. */
    record Refused(String error) implements Fault {}

    /** All is well, but late. */
    record Slow(Duration delay) implements Fault {}

    /** The connection breaks before anything happens. */
    record LostCall() implements Fault {}

    /** The call takes effect, but the connection breaks before the answer arrives. */
    record LostAnswer() implements Fault {}
}
