package org.popcircle.discord.sandbox.gateway;

import tools.jackson.databind.node.ObjectNode;

/**
 * An event for the bot. Treat its data as read-only.
 *
 * @param intents one of these is needed to hear of it; 0 when none is
 * @param ofGuild whether it belongs to the guild, whose shard hears of it; others go to shard 0
 */
public record Dispatch(String name, ObjectNode data, int intents, boolean ofGuild) {}
