package org.popcircle.discord.sandbox.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.popcircle.sandbox.Disorder;
import tools.jackson.databind.node.ObjectNode;

/** Brings interactions to the bot and waits for its first answer; on request they come twice, late or out of order. */
public final class Deliveries implements AutoCloseable {

    private final Gateway gateway;
    private final InstantSource time;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Disorder disorder = Disorder.none();

    public Deliveries(Gateway gateway, InstantSource time) {
        this.gateway = gateway;
        this.time = time;
    }

    public void disorder(Disorder newDisorder) {
        disorder = newDisorder;
    }

    /** Delivers and waits, at most {@link Interaction#PATIENCE}; at once when nobody has ever connected. */
    public Ack send(Interaction interaction, ObjectNode payload) {
        if (!gateway.hasListeners()) {
            return interaction.unanswered(time.instant());
        }
        var how = disorder;
        for (var i = 0; i < how.copies(); i++) {
            later(how.someOf(how.jitter()), payload);
        }
        for (var i = 0; i < how.lateCopies(); i++) {
            later(how.someOf(how.lateBy()), payload);
        }
        return await(interaction);
    }

    /** Delivers the very same thing once more, and waits for nothing. */
    public void again(ObjectNode payload) {
        dispatch(payload);
    }

    /** Whether everything was delivered, late copies too. */
    public boolean isQuiet() {
        return underWay.get() == 0;
    }

    private Ack await(Interaction interaction) {
        try {
            return interaction.answer().get(Interaction.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unanswered) {
            return interaction.unanswered(time.instant());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return interaction.unanswered(time.instant());
        }
    }

    private void later(Duration pause, ObjectNode payload) {
        if (pause.isZero()) {
            dispatch(payload);
            return;
        }
        underWay.incrementAndGet();
        after(pause).execute(() -> {
            try {
                dispatch(payload);
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private void dispatch(ObjectNode payload) {
        gateway.dispatch(new Dispatch("INTERACTION_CREATE", payload, 0, payload.has("guild_id")));
    }

    private Executor after(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS, threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
