package org.popcircle.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a sandbox's history soon after it changes, and once more at the end; many changes make one write. */
public final class Keeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Path file;
    private final Supplier<String> history;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-keeper").factory());

    /** {@code history} is asked for the whole of it whenever it is saved, on a thread of the keeper's own. */
    public Keeper(Path file, Supplier<String> history) {
        this.file = file;
        this.history = history;
    }

    /** Something changed that is worth keeping. */
    public void changed() {
        if (due.compareAndSet(false, true)) {
            try {
                var _ = thread.schedule(this::save, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                LOG.debug("the sandbox changed after it was closed");
            }
        }
    }

    private synchronized void save() {
        due.set(false);
        try {
            write(file, history.get());
        } catch (IOException failure) {
            LOG.warn("the sandbox's history could not be saved", failure);
        }
    }

    /** Replaces the file as a whole; a crash leaves the old one or the new one. */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        save();
    }
}
