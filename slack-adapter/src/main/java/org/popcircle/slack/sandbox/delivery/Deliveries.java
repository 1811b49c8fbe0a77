package org.popcircle.slack.sandbox.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.popcircle.sandbox.Disorder;

/**
 * Brings parcels to the bot the way Slack does: events are tried again when they fail, commands and interactions never,
 * and on request things come twice, late or out of order.
 */
public final class Deliveries implements AutoCloseable {

    /** When an event that failed is tried again: about at once, after a minute, after five. */
    public static final List<Duration> RETRIES =
            List.of(Duration.ofMillis(100), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile BotLine line = BotLine.dead();
    private volatile Disorder disorder = Disorder.none();
    private volatile List<Duration> retries = RETRIES;

    public void over(BotLine newLine) {
        line = newLine;
    }

    public void disorder(Disorder newDisorder) {
        disorder = newDisorder;
    }

    /** Tests that wait for retries shorten them. */
    public void retryAfter(List<Duration> pauses) {
        retries = List.copyOf(pauses);
    }

    /** Delivers and waits for the bot's first answer; copies and retries go on in the background. */
    public Ack send(Parcel parcel) {
        var how = disorder;
        for (var i = 0; i < how.lateCopies(); i++) {
            later(how.someOf(how.lateBy()), () -> line.deliver(parcel, Optional.empty()));
        }
        var answers = new ArrayList<CompletableFuture<Ack>>();
        for (var i = 0; i < how.copies(); i++) {
            answers.add(first(parcel, how.someOf(how.jitter())));
        }
        var ack = answers.getFirst().join();
        if (parcel.kind() == Parcel.Kind.EVENT && !ack.isOk() && !ack.noRetry()) {
            retry(parcel, 1, ack);
        }
        return ack;
    }

    /** Whether everything was delivered, late copies and retries too. */
    public boolean isQuiet() {
        return underWay.get() == 0;
    }

    private CompletableFuture<Ack> first(Parcel parcel, Duration heldBack) {
        underWay.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> line.deliver(parcel, Optional.empty()), after(heldBack))
                .whenComplete((ack, failure) -> underWay.decrementAndGet());
    }

    private void retry(Parcel parcel, int number, Ack failed) {
        if (number > retries.size()) {
            return;
        }
        var reason = failed.status() == Ack.NOTHING ? "http_timeout" : "http_error";
        later(retries.get(number - 1), () -> {
            var ack = line.deliver(parcel, Optional.of(new Retry(number, reason)));
            if (!ack.isOk() && !ack.noRetry()) {
                retry(parcel, number + 1, ack);
            }
        });
    }

    private void later(Duration pause, Runnable delivery) {
        underWay.incrementAndGet();
        after(pause).execute(() -> {
            try {
                delivery.run();
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private Executor after(Duration pause) {
        return pause.isZero()
                ? threads
                : CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS, threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
