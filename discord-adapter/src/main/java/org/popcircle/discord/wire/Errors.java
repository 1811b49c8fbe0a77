package org.popcircle.discord.wire;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.popcircle.core.app.Stage.Shown;

/** What Discord's error codes mean for us. */
public final class Errors {

    private static final int LEAST_SERVER_ERROR = 500;
    private static final Duration AFTER_TOO_MANY_CONVERSATIONS = Duration.ofMinutes(1);

    private static final Set<ErrorResponse> CLOSED_TO_US =
            Set.of(ErrorResponse.CANNOT_SEND_TO_USER, ErrorResponse.NO_MUTUAL_GUILDS, ErrorResponse.UNKNOWN_USER);

    private Errors() {}

    /** Whether a person's direct messages are closed to us, for now or for good. */
    public static boolean isClosedToUs(Throwable failure) {
        return cause(failure) instanceof ErrorResponseException refused
                && CLOSED_TO_US.contains(refused.getErrorResponse());
    }

    /** Whether somebody is not in the server, or not any more. */
    public static boolean isNoMember(Throwable failure) {
        return cause(failure) instanceof ErrorResponseException refused
                && (refused.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
                        || refused.getErrorResponse() == ErrorResponse.UNKNOWN_USER);
    }

    /** Whether a message already has its thread. */
    public static boolean hasThread(Throwable failure) {
        return cause(failure) instanceof ErrorResponseException refused
                && refused.getErrorResponse() == ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS;
    }

    /** What it says to those who wait for a card or a message. */
    public static Shown shown(Throwable failure) {
        return switch (cause(failure)) {
            case RateLimitedException limited -> new Shown.SlowDown(Duration.ofMillis(limited.getRetryAfter()));
            case ErrorResponseException refused -> shown(refused);
            case PermissionException forbidden ->
                new Shown.Refused(
                        "we lack the permission " + forbidden.getPermission().getName());
            case TimeoutException _ -> new Shown.Unknown("no answer in time");
            case Throwable other -> new Shown.Unknown(other.toString());
        };
    }

    private static Shown shown(ErrorResponseException refused) {
        int status = refused.getResponse().code;
        if (refused.isServerError() || status >= LEAST_SERVER_ERROR || status <= 0) {
            return new Shown.Unknown("HTTP " + status + " " + refused.getMeaning());
        }
        return switch (refused.getErrorResponse()) {
            case UNKNOWN_MESSAGE -> new Shown.Gone();
            case OPEN_DM_TOO_FAST -> new Shown.SlowDown(AFTER_TOO_MANY_CONVERSATIONS);
            case UNKNOWN_CHANNEL -> new Shown.Refused("the channel is gone (10003)");
            case UNKNOWN_GUILD -> new Shown.Refused("the server is gone, or we were removed from it (10004)");
            case MISSING_ACCESS -> new Shown.Refused("the channel is hidden from us (50001)");
            case MISSING_PERMISSIONS -> new Shown.Refused("we may not write in the channel (50013)");
            case CANNOT_SEND_TO_USER -> new Shown.Refused("this person's direct messages are closed to us (50007)");
            case NO_MUTUAL_GUILDS -> new Shown.Refused("this person is in no server with us any more (50278)");
            default -> new Shown.Refused(refused.getMeaning() + " (" + refused.getErrorCode() + ")");
        };
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException
                        || cause instanceof CompletionException
                        || cause instanceof Calls.Failed)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
