package org.popcircle.scenarios;

import java.util.List;

/** What one person does and sees in a messenger. Every act waits until the bot has answered it. */
public interface Screen {

    /** Types the bot's command with these words behind it. */
    void types(String words);

    /** Presses the newest button or menu entry with that label. */
    void presses(String label);

    /** Presses it in the newest message with these words. */
    void pressesOn(String words, String label);

    /** Presses it in the window that is open. */
    void pressesInTheWindow(String label);

    /** Presses twice in the same instant, as an impatient finger does. */
    void pressesTwice(String label);

    /** Presses on the message as it looked when {@link #remembers} was called. */
    void pressesAsRemembered(String label);

    /** Keeps the newest message that has this label, as it looks now. */
    void remembers(String label);

    /** Says something in the chat and uses an entry of that message's menu. */
    void saysAndUses(String text, Use use);

    /** What a message's menu offers. */
    enum Use {
        PROPOSAL,
        QUESTION,
        REACTION
    }

    FormOnScreen form();

    /** All that stands in the channel for everyone, oldest first. */
    List<String> channel();

    /** What only this person is told, oldest first: in the channel, or in the window that answers a form. */
    List<String> notes();

    /** What the bot wrote to this person directly, oldest first. */
    List<String> directMessages();

    /** What calls this person under a card, oldest first. */
    List<String> calls();

    /** The labels of all that can be pressed in the newest message with these words. */
    List<String> choicesOf(String words);

    /** What stands in a window that opened for reading. */
    String window();

    /** The page of what waits for this person. */
    String home();

    void leavesTheChannel();
}
