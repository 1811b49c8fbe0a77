package org.popcircle.discord.sandbox.rest;

import java.time.Duration;

/** A way in which the platform or the network lets the bot down. */
public sealed interface Fault {

    /** HTTP 429 of that scope ({@code user}, {@code global} or {@code shared}); nothing happens. */
    record TooManyRequests(Duration retryAfter, String scope) implements Fault {}

    /** An HTTP status such as 500 or 503; nothing happens. */
    record ServerError(int status) implements Fault {}

    /** The effect, and then an HTTP status such as 502 all the same. */
    record ServerErrorAfterEffect(int status) implements Fault {}

    /** Discord's own error, such as 403 with code 50013; nothing happens. */
    record Refused(int status, int code, String message) implements Fault {}

    /** All is well, but late. */
    record Slow(Duration delay) implements Fault {}

    /** The connection breaks before anything happens. */
    record LostCall() implements Fault {}

    /** The call takes effect, but the connection breaks before the answer arrives. */
    record LostAnswer() implements Fault {}
}
