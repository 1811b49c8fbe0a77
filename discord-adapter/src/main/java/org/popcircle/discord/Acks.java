package org.popcircle.discord;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it means when Discord does not take an answer to an interaction. */
final class Acks {

    private static final Logger log = LoggerFactory.getLogger(Acks.class);

    /** Another instance has answered, or an earlier attempt of ours whose own answer was lost. */
    private static final Set<ErrorResponse> SOMEBODY_ELSE_DID =
            Set.of(ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED, ErrorResponse.UNKNOWN_INTERACTION);

    private Acks() {}

    /** Tells of an answer that is not taken; nobody waits for it. */
    static void watch(CompletableFuture<?> answer) {
        var _ = answer.whenComplete((done, failure) -> {
            if (failure != null) {
                failed(failure);
            }
        });
    }

    static void failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ErrorResponseException refused && SOMEBODY_ELSE_DID.contains(refused.getErrorResponse())) {
            log.debug("An interaction was answered elsewhere: {}", refused.getErrorCode());
        } else {
            log.warn("A private answer was not taken: {}", cause.toString());
        }
    }
}
