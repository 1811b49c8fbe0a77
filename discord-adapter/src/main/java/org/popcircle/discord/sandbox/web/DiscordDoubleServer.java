package org.popcircle.discord.sandbox.web;

import java.net.URI;
import java.util.Map;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.sandbox.SandboxClock;
import org.popcircle.sandbox.web.LocalClock;
import org.popcircle.sandbox.web.LoopbackServer;
import org.popcircle.sandbox.web.PeopleServlet;

/** The double on a loopback port of its own, for tests. The sandbox mounts the same servlets beside the adapter's. */
public final class DiscordDoubleServer implements AutoCloseable {

    private final DiscordDouble discord;
    private final LoopbackServer server;

    private DiscordDoubleServer(DiscordDouble discord, LoopbackServer server) {
        this.discord = discord;
        this.server = server;
    }

    /** Starts it on an unused port, with a clock of its own. Closing it closes the double too. */
    public static DiscordDoubleServer start(DiscordDouble discord) {
        return start(discord, new LocalClock());
    }

    /** The same, with the clock that the page moves. */
    public static DiscordDoubleServer start(DiscordDouble discord, SandboxClock clock) {
        return new DiscordDoubleServer(
                discord,
                new LoopbackServer(Map.of(
                        "/api/*", new RestServlet(discord.rest()),
                        "/attachments/*", new AttachmentServlet(discord.guild()),
                        "/sandbox/*", new PeopleServlet(new DiscordPage(discord, clock)))));
    }

    /** Without a slash at its end. */
    public String url() {
        return server.url();
    }

    /** What belongs into {@code DISCORD_API_URL}. */
    public String apiUrl() {
        return url() + "/api/v10/";
    }

    public URI page() {
        return URI.create(url() + "/sandbox/");
    }

    public DiscordDouble discord() {
        return discord;
    }

    @Override
    public void close() {
        discord.close();
        server.close();
    }
}
