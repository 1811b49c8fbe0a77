package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.sandbox.Disorder;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.delivery.Ack;
import org.popcircle.slack.sandbox.delivery.Deliveries;
import org.popcircle.slack.sandbox.delivery.Parcel;
import org.popcircle.slack.sandbox.delivery.Retry;

/** What is tried again, what comes twice, and what comes late. */
class DeliveriesTest {

    private static final long SEED_OF_A_LONG_AND_A_SHORT_DELAY = 20;

    private final Deliveries deliveries = new Deliveries();
    private final Queue<Optional<Retry>> tries = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        deliveries.close();
    }

    @Test
    void a_failed_event_is_tried_three_times_more_and_says_so() {
        botAnswers(500, false);

        deliveries.send(parcel(Parcel.Kind.EVENT));

        await().until(deliveries::isQuiet);
        assertThat(tries)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new Retry(1, "http_error")),
                        Optional.of(new Retry(2, "http_error")),
                        Optional.of(new Retry(3, "http_error")));
    }

    @Test
    void a_taken_event_is_not_tried_again() {
        botAnswers(200, false);

        deliveries.send(parcel(Parcel.Kind.EVENT));

        await().until(deliveries::isQuiet);
        assertThat(tries).hasSize(1);
    }

    @Test
    void a_bot_may_ask_not_to_be_sent_an_event_again() {
        botAnswers(500, true);

        deliveries.send(parcel(Parcel.Kind.EVENT));

        await().until(deliveries::isQuiet);
        assertThat(tries).hasSize(1);
    }

    @Test
    void commands_and_interactions_are_never_tried_again() {
        botAnswers(500, false);

        deliveries.send(parcel(Parcel.Kind.COMMAND));
        deliveries.send(parcel(Parcel.Kind.INTERACTION));

        await().until(deliveries::isQuiet);
        assertThat(tries).hasSize(2);
    }

    @Test
    void on_request_each_thing_comes_twice_and_once_more_later() {
        botAnswers(200, false);
        deliveries.disorder(Disorder.none().eachThingTwice().olderCopiesLater(Duration.ofMillis(50), 1));

        deliveries.send(parcel(Parcel.Kind.INTERACTION));

        await().until(deliveries::isQuiet);
        assertThat(tries).hasSize(3);
    }

    @Test
    void on_request_what_was_sent_first_comes_second() {
        var order = new ConcurrentLinkedQueue<Parcel.Kind>();
        deliveries.over((parcel, retry) -> {
            order.add(parcel.kind());
            return new Ack(200, "", Duration.ZERO, false);
        });
        deliveries.disorder(Disorder.none().reordered(Duration.ofMillis(500), SEED_OF_A_LONG_AND_A_SHORT_DELAY));

        var first = CompletableFuture.runAsync(() -> deliveries.send(parcel(Parcel.Kind.COMMAND)));
        await().until(() -> !deliveries.isQuiet());
        deliveries.send(parcel(Parcel.Kind.INTERACTION));
        first.join();

        assertThat(order).containsExactly(Parcel.Kind.INTERACTION, Parcel.Kind.COMMAND);
    }

    private void botAnswers(int status, boolean noRetry) {
        deliveries.retryAfter(List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1)));
        deliveries.over((parcel, retry) -> {
            tries.add(retry);
            return new Ack(status, "", Duration.ZERO, noRetry);
        });
    }

    private static Parcel parcel(Parcel.Kind kind) {
        return new Parcel(kind, Json.object());
    }
}
