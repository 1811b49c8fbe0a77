package org.popcircle.slack.sandbox.workspace;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a workspace soon after it changes, and once more at the end; many changes make one write. */
public final class WorkspaceKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Workspace workspace;
    private final WorkspaceFile file;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("workspace-keeper").factory());

    public WorkspaceKeeper(Workspace workspace, WorkspaceFile file) {
        this.workspace = workspace;
        this.file = file;
        workspace.listen(this::changed);
    }

    private void changed(Change change) {
        switch (change) {
            case Change.Said said when !said.message().isEphemeral() -> saveSoon();
            case Change.Removed _ -> saveSoon();
            case Change.ConversationChanged _ -> saveSoon();
            case Change.Said _ -> {}
            case Change.ModalChanged _ -> {}
            case Change.HomeChanged _ -> {}
            case Change.Notice _ -> {}
            case Change.ClockMoved _ -> {}
        }
    }

    private void saveSoon() {
        if (due.compareAndSet(false, true)) {
            try {
                var _ = thread.schedule(this::save, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                LOG.debug("the workspace changed after it was closed");
            }
        }
    }

    private synchronized void save() {
        due.set(false);
        try {
            file.save(workspace);
        } catch (IOException failure) {
            LOG.warn("the sandbox's history could not be saved", failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        save();
    }
}
