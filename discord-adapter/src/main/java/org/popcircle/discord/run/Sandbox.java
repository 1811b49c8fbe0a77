package org.popcircle.discord.run;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.discord.DiscordPermissions;
import org.popcircle.discord.DiscordSettings;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Permission;

/** A server to try things in, where the bot may do exactly what the invitation asks for. */
final class Sandbox implements AutoCloseable {

    private final DiscordDouble discord;
    private final DiscordSettings settings;

    private Sandbox(DiscordDouble discord, DiscordSettings settings) {
        this.discord = discord;
        this.settings = settings;
    }

    /** {@code port} is where the program will listen; the double lives on the same one. */
    static Sandbox on(int port, String command) {
        AppSettings app = AppSettings.random().withPermissions(invited());
        return new Sandbox(
                new DiscordDouble(app),
                new DiscordSettings(Optional.of(app.token()), "http://127.0.0.1:" + port + "/api/v10/", command));
    }

    private static Set<Permission> invited() {
        return Stream.of(Permission.values())
                .filter(permission -> (permission.bit() & DiscordPermissions.bits()) != 0)
                .collect(Collectors.toSet());
    }

    DiscordSettings settings() {
        return settings;
    }

    DiscordDouble discord() {
        return discord;
    }

    @Override
    public void close() {
        discord.close();
    }
}
