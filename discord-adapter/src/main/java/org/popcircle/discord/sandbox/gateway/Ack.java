package org.popcircle.discord.sandbox.gateway;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * How the bot answered an interaction.
 *
 * @param type Discord's callback type, such as 4 for a message or 9 for a modal; {@link #NOTHING} when nothing came in time
 * @param data what came with it
 * @param took from the event's sending until the answer had taken effect
 */
public record Ack(int type, JsonNode data, Duration took) {

    public static final int NOTHING = 0;
    public static final int MESSAGE = 4;
    public static final int DEFERRED = 5;
    public static final int DEFERRED_UPDATE = 6;
    public static final int UPDATE = 7;
    public static final int CHOICES = 8;
    public static final int MODAL = 9;

    public boolean isOk() {
        return type != NOTHING;
    }
}
