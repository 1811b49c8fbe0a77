package org.popcircle.discord.sandbox.guild;

import java.util.Collection;

/** The permissions that matter to a bot that writes, by their bit in Discord's permission number. */
public enum Permission {
    ADMINISTRATOR(3),
    MANAGE_CHANNELS(4),
    MANAGE_GUILD(5),
    ADD_REACTIONS(6),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    USE_EXTERNAL_EMOJIS(18),
    MANAGE_ROLES(28),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    CREATE_PRIVATE_THREADS(36),
    SEND_MESSAGES_IN_THREADS(38),
    PIN_MESSAGES(51);

    private final int place;

    Permission(int place) {
        this.place = place;
    }

    public long bit() {
        return 1L << place;
    }

    public boolean isIn(long permissions) {
        return (permissions & bit()) != 0;
    }

    public static long bits(Collection<Permission> permissions) {
        return permissions.stream().mapToLong(Permission::bit).reduce(0, (all, bit) -> all | bit);
    }

    public static long all() {
        return (1L << 53) - 1;
    }
}
