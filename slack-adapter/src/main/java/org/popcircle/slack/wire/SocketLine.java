package org.popcircle.slack.wire;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same app over Socket Mode. The first connection is tried until it works, since Slack may be away when we start; a
 * later loss is mended by Bolt's own session monitor.
 */
public final class SocketLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    /** Bolt handles one envelope after another unless told otherwise. */
    private static final int AT_ONCE = 32;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String appToken;
    private final App app;
    private final Object lock = new Object();
    private @Nullable SocketModeApp connected;
    private @Nullable Thread connecting;
    private boolean closed;

    public SocketLine(String appToken, App app) {
        this.appToken = appToken;
        this.app = app;
    }

    /** Returns at once; see {@link #isUp()}. */
    public void start() {
        synchronized (lock) {
            connecting = Thread.ofVirtual().name("slack-socket-start").start(this::connect);
        }
    }

    public boolean isUp() {
        synchronized (lock) {
            return connected != null && connected.getClient().verifyConnection();
        }
    }

    private void connect() {
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (connectOnce()) {
                    log.info("Connected to Slack by Socket Mode");
                }
                return;
            } catch (InterruptedException stopping) {
                return;
            } catch (Exception failed) {
                log.warn("Socket Mode is not up yet, trying again in {}: {}", pause, failed.toString());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                return;
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    private boolean connectOnce() throws Exception {
        SocketModeApp attempt = new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, AT_ONCE);
        attempt.startAsync();
        synchronized (lock) {
            if (!closed) {
                connected = attempt;
                return true;
            }
        }
        attempt.close();
        return false;
    }

    @Override
    public void close() {
        SocketModeApp open;
        synchronized (lock) {
            closed = true;
            if (connecting != null) {
                connecting.interrupt();
            }
            open = connected;
            connected = null;
        }
        if (open != null) {
            try {
                open.close();
            } catch (Exception failed) {
                log.warn("Socket Mode did not close cleanly: {}", failed.toString());
            }
        }
    }
}
