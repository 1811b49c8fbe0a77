package org.popcircle.sandbox.web;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.popcircle.sandbox.Json;

/** Server-sent events for one window: the whole state first, then every change that this person sees. */
final class EventStream<C> implements Runnable {

    /** A window that is so far behind is sent away; it comes back and gets the whole state. */
    private static final int BACKLOG = 5_000;

    private static final int HEARTBEAT_SECONDS = 10;

    private final Screen<C> screen;
    private final AsyncContext window;
    private final BlockingQueue<C> changes = new LinkedBlockingQueue<>(BACKLOG);
    private volatile boolean behind;

    EventStream(Screen<C> screen, AsyncContext window) {
        this.screen = screen;
        this.window = window;
    }

    @Override
    public void run() {
        Consumer<C> listener = it -> behind |= !changes.offer(it);
        screen.listen(listener);
        try {
            send(screen.state());
            while (!behind) {
                var change = changes.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (change == null) {
                    write(": still here\n\n");
                    continue;
                }
                var shown = screen.shown(change);
                if (shown.isPresent()) {
                    send(shown.get());
                }
            }
        } catch (IOException windowClosed) {
            // The ordinary end of a stream.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            screen.stopListening(listener);
            complete();
        }
    }

    private void complete() {
        try {
            window.complete();
        } catch (IllegalStateException alreadyCompleted) {
            // The server noticed the closed window first.
        }
    }

    private void send(Shown shown) throws IOException {
        write("event: " + shown.event() + "\ndata: " + Json.write(shown.data()) + "\n\n");
    }

    private void write(String text) throws IOException {
        var out = window.getResponse().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
