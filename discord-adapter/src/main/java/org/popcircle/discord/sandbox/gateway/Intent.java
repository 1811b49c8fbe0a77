package org.popcircle.discord.sandbox.gateway;

/** The gateway intents that the double knows, by their bits. */
public final class Intent {

    public static final int GUILDS = 1;
    public static final int GUILD_MEMBERS = 1 << 1;
    public static final int GUILD_PRESENCES = 1 << 8;
    public static final int GUILD_MESSAGES = 1 << 9;
    public static final int DIRECT_MESSAGES = 1 << 12;
    public static final int MESSAGE_CONTENT = 1 << 15;

    static final int MESSAGES = GUILD_MESSAGES | DIRECT_MESSAGES;

    static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

    /** Bits above this one mean nothing to Discord. */
    static final int KNOWN = (1 << 26) - 1;

    private Intent() {}
}
