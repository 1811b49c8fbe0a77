package org.popcircle.discord.sandbox.guild;

import java.util.List;

/** Discord's own computation: roles, then the channel's overwrites for everyone, for roles, for the member. */
final class Permissions {

    private final Guild guild;

    Permissions(Guild guild) {
        this.guild = guild;
    }

    long of(String userId, Channel channel) {
        if (channel.kind() == Channel.Kind.DM) {
            return channel.members().contains(userId) || userId.equals(guild.bot()) ? inDirectMessages() : 0;
        }
        var member = guild.person(userId).filter(Person::isMember);
        if (member.isEmpty()) {
            return 0;
        }
        var inGuild = fromRoles(member.get());
        if (Permission.ADMINISTRATOR.isIn(inGuild)) {
            return Permission.all();
        }
        var home = guild.channel(channel.home());
        if (home.isEmpty()) {
            return 0;
        }
        var here = overwritten(inGuild, member.get(), home.get().overwrites());
        if (!Permission.VIEW_CHANNEL.isIn(here) || isHiddenThread(member.get(), channel, here)) {
            return 0;
        }
        return channel.isThread() ? inThread(here) : withoutSpeech(here);
    }

    private long fromRoles(Person member) {
        var all = everyone();
        for (var role : member.roles()) {
            all |= guild.role(role).map(Role::permissions).orElse(0L);
        }
        return all;
    }

    private long everyone() {
        return guild.role(guild.id()).map(Role::permissions).orElse(0L);
    }

    private long overwritten(long base, Person member, List<Overwrite> overwrites) {
        var permissions = base;
        for (var it : overwrites) {
            if (it.id().equals(guild.id())) {
                permissions = (permissions & ~it.deny()) | it.allow();
            }
        }
        var allow = 0L;
        var deny = 0L;
        for (var it : overwrites) {
            if (!it.member() && member.roles().contains(it.id())) {
                allow |= it.allow();
                deny |= it.deny();
            }
        }
        permissions = (permissions & ~deny) | allow;
        for (var it : overwrites) {
            if (it.member() && it.id().equals(member.id())) {
                permissions = (permissions & ~it.deny()) | it.allow();
            }
        }
        return permissions;
    }

    private static boolean isHiddenThread(Person member, Channel channel, long here) {
        return channel.kind() == Channel.Kind.PRIVATE_THREAD
                && !channel.members().contains(member.id())
                && !Permission.MANAGE_THREADS.isIn(here);
    }

    /** Without the right to send, what one could send is lost too. */
    private static long withoutSpeech(long here) {
        return Permission.SEND_MESSAGES.isIn(here) ? here : here & ~speech();
    }

    /** In threads the right to send is another one. */
    private static long inThread(long here) {
        return Permission.SEND_MESSAGES_IN_THREADS.isIn(here)
                ? here | Permission.SEND_MESSAGES.bit()
                : here & ~speech() & ~Permission.SEND_MESSAGES.bit();
    }

    private static long speech() {
        return Permission.bits(List.of(Permission.MENTION_EVERYONE, Permission.ATTACH_FILES, Permission.EMBED_LINKS));
    }

    private static long inDirectMessages() {
        return Permission.bits(List.of(
                Permission.VIEW_CHANNEL,
                Permission.SEND_MESSAGES,
                Permission.EMBED_LINKS,
                Permission.ATTACH_FILES,
                Permission.READ_MESSAGE_HISTORY,
                Permission.ADD_REACTIONS));
    }
}
