package org.popcircle.slack.run;

import java.util.Optional;
import org.popcircle.core.timer.Workers;
import org.popcircle.slack.SlackBot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Starts after the web server listens and stops after it has answered its last request: first the line to Slack, then the
 * workers, which give back what they had claimed.
 */
final class Running implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final SlackBot bot;
    private final Workers workers;
    private final Optional<Sandbox> sandbox;
    private volatile boolean running;

    Running(SlackBot bot, Workers workers, Optional<Sandbox> sandbox) {
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
        sandbox.ifPresent(there -> there.listenAt(port));
        // Workers first: their heartbeat notes the time that was lost before anybody's click is judged by it.
        workers.start();
        bot.start();
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
