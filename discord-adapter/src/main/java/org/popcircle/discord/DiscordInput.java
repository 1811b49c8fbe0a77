package org.popcircle.discord;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/** Text as people typed it, out of how Discord passes it on. Mentions of people stay, as {@code <@123>}. */
final class DiscordInput {

    private static final Pattern MARKED = Pattern.compile("<(#|@&|a?:([A-Za-z0-9_]{1,32}):)([0-9]{1,20})>");

    private DiscordInput() {}

    static String typed(String text, @Nullable Guild guild) {
        return MARKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(unmark(found, guild)));
    }

    private static String unmark(MatchResult found, @Nullable Guild guild) {
        if (found.group(2) != null) {
            return ":" + found.group(2) + ":";
        }
        Optional<Guild> server = Optional.ofNullable(guild);
        if (found.group(1).equals("#")) {
            return server.map(there -> there.getGuildChannelById(found.group(3)))
                    .map(GuildChannel::getName)
                    .map(name -> "#" + name)
                    .orElseGet(found::group);
        }
        return server.map(there -> there.getRoleById(found.group(3)))
                .map(Role::getName)
                .map(name -> "@" + name)
                .orElseGet(found::group);
    }
}
