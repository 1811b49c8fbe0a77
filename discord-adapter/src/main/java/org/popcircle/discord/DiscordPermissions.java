package org.popcircle.discord;

import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** What the bot has to be allowed, and nothing more: the one place for the invitation's bits. */
public final class DiscordPermissions {

    /** Without these there is no card. */
    private static final List<Permission> FOR_A_CARD = List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND);

    /** Without these there is a card, but no thread below it and no answer to it. */
    private static final List<Permission> FOR_ITS_THREAD =
            List.of(Permission.MESSAGE_HISTORY, Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS);

    /** What the invitation asks for beside permissions. */
    public static final String SCOPES = "bot applications.commands";

    private DiscordPermissions() {}

    /** The number in the invitation's address. */
    public static long bits() {
        return Permission.getRaw(FOR_A_CARD) | Permission.getRaw(FOR_ITS_THREAD);
    }

    /** The address that invites the bot into a server. */
    public static String invitation(String applicationId) {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=%s&permissions=%d"
                .formatted(applicationId, SCOPES.replace(" ", "+"), bits());
    }

    /** What is missing for a card in a channel, in Discord's own words; nothing where all is well. */
    static List<String> missingFor(GuildChannel channel) {
        Member self = channel.getGuild().getSelfMember();
        return FOR_A_CARD.stream()
                .filter(permission -> !self.hasPermission(channel, permission))
                .map(Permission::getName)
                .toList();
    }
}
