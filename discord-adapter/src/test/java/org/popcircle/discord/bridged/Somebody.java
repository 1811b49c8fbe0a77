package org.popcircle.discord.bridged;

import java.util.List;
import java.util.Map;

/** One person in one of the two messengers. Every act waits until the bot has answered it. */
interface Somebody {

    /** Types the bot's command with these words behind it. */
    void types(String words);

    /** Presses that label on the newest message with these words, as soon as it is there. */
    void presses(String words, String label);

    /** Fills the form that opens and sends it, with all its steps. */
    void fillsIn(Map<String, String> texts, List<String> asked);

    /** All that this person can read, oldest first: the channel, what only they are told, and direct messages. */
    List<String> reads();
}
