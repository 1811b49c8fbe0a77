package org.popcircle.run;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.popcircle.core.timer.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Starts after the web server listens and stops after it has answered its last request: first the line to the messenger,
 * then the workers, which give back what they had claimed.
 */
public final class Running implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Runnable bot;
    private final Workers workers;
    private final Optional<IntConsumer> sandbox;
    private volatile boolean running;

    /**
     * @param bot begins to listen to the messenger; never waits
     * @param sandbox told the port when there is a sandbox
     */
    public Running(Runnable bot, Workers workers, Optional<IntConsumer> sandbox) {
        this.bot = bot;
        this.workers = workers;
        this.sandbox = sandbox;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        int port = event.getWebServer().getPort();
        sandbox.ifPresent(there -> there.accept(port));
        // Workers first: their heartbeat notes the time that was lost before anybody's click is judged by it.
        workers.start();
        bot.run();
        running = true;
        LOG.info(
                sandbox.isPresent()
                        ? "Popcircle's sandbox is ready: open http://127.0.0.1:{}/ in your browser. Ctrl-C ends it."
                        : "Popcircle is listening on port {}.",
                port);
    }

    @Override
    public void start() {
        // The web server's event starts it: before that, nobody could reach the sandbox.
    }

    @Override
    public void stop() {
        workers.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Lower than the web server's, so that this stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
