package org.popcircle.slack;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.app.Stage.Shown;

/** What Slack's error words mean for us. */
final class Errors {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration PAUSE_UNTOLD = Duration.ofSeconds(5);

    private static final Set<String> GONE =
            Set.of("message_not_found", "cant_update_message", "edit_window_closed", "is_inactive", "thread_not_found");

    private static final Set<String> PASSING = Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "org_login_required",
            "accesslimited");

    private static final Set<String> SLOW = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

    private static final Set<String> TRIGGER =
            Set.of("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired");

    private Errors() {}

    /** An answer with {@code ok: false}. */
    static Shown shown(String error) {
        if (GONE.contains(error)) {
            return new Shown.Gone();
        }
        if (SLOW.contains(error)) {
            return new Shown.SlowDown(PAUSE_UNTOLD);
        }
        return PASSING.contains(error) ? new Shown.Unknown(error) : new Shown.Refused(why(error));
    }

    /** An answer that was none: too many requests, or a broken server. */
    static Shown shown(SlackApiException refused) {
        return pause(refused)
                .<Shown>map(Shown.SlowDown::new)
                .orElseGet(
                        () -> new Shown.Unknown("HTTP " + refused.getResponse().code()));
    }

    /** How long Slack wants us to wait, where it said that it does. */
    static Optional<Duration> pause(SlackApiException refused) {
        if (refused.getResponse().code() != TOO_MANY_REQUESTS) {
            return Optional.empty();
        }
        String seconds = refused.getResponse().header("Retry-After");
        try {
            return Optional.of(seconds == null ? PAUSE_UNTOLD : Duration.ofSeconds(Long.parseLong(seconds.strip())));
        } catch (NumberFormatException notANumber) {
            return Optional.of(PAUSE_UNTOLD);
        }
    }

    /** Whether a window could not be opened because the press is too long ago, or was used before. */
    static boolean tooLate(String error) {
        return TRIGGER.contains(error);
    }

    private static String why(String error) {
        return switch (error) {
            case "channel_not_found" -> "the channel is gone, or is private and we are not in it (channel_not_found)";
            case "not_in_channel" -> "we are not in the channel (not_in_channel)";
            case "is_archived" -> "the channel is archived (is_archived)";
            case "invalid_auth", "account_inactive", "token_revoked", "not_authed" ->
                "the app is no longer installed there (" + error + ")";
            case "user_not_found", "user_disabled", "cannot_dm_bot", "messages_tab_disabled" ->
                "this person cannot be written to (" + error + ")";
            default -> error;
        };
    }
}
