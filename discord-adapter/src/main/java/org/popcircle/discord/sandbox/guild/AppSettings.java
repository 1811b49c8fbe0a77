package org.popcircle.discord.sandbox.guild;

import java.util.Set;
import java.util.UUID;

/**
 * The application as Discord's developer portal knows it.
 *
 * @param id of the application; its bot user has the same, as with every application of today
 * @param token the bot's; made up by {@link #random}
 * @param permissions what the invite link asked for: the bits of the bot's own role
 * @param privilegedIntents those that are switched on in the portal; others end in close code 4014
 */
public record AppSettings(String id, String token, Set<Permission> permissions, int privilegedIntents) {

    public AppSettings {
        permissions = Set.copyOf(permissions);
    }

    /** With a fresh token, and what a bot needs to write messages, threads and files where it may. */
    public static AppSettings random() {
        return new AppSettings(
                "1450000000000000100",
                "double." + UUID.randomUUID(),
                Set.of(
                        Permission.VIEW_CHANNEL,
                        Permission.SEND_MESSAGES,
                        Permission.SEND_MESSAGES_IN_THREADS,
                        Permission.CREATE_PUBLIC_THREADS,
                        Permission.EMBED_LINKS,
                        Permission.ATTACH_FILES,
                        Permission.READ_MESSAGE_HISTORY),
                0);
    }

    public AppSettings withPermissions(Set<Permission> others) {
        return new AppSettings(id, token, others, privilegedIntents);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "AppSettings[" + id + "]";
    }
}
