package org.popcircle.discord.draw;

/**
 * What Discord takes at most, and what we therefore do: labels are cut, and a message that is too long shortens the
 * longest voices first, leaves out the oldest next and shortens the text people decide on last, saying so and showing the
 * way to the whole. Counted in UTF-16 units.
 */
final class Limits {

    /** All components of a message, those within others included. */
    static final int COMPONENTS = 40;

    /** All text displays of a message together, as they are sent: escaped. */
    static final int TEXT = 4_000;

    /** Longer first lines are written as a paragraph. */
    static final int HEADING = 200;

    static final int BUTTONS_IN_ROW = 5;

    /** Discord takes 80 and shows about half of it. */
    static final int BUTTON_LABEL = 80;

    static final int OPTIONS = 25;
    static final int OPTION_TEXT = 100;
    static final int PLACEHOLDER = 100;
    static final int CUSTOM_ID = 100;

    static final int MODAL_TITLE = 45;
    static final int MODAL_COMPONENTS = 5;
    static final int LABEL = 45;
    static final int HINT = 100;
    static final int TYPED = 4_000;
    static final int RADIO_OPTIONS = 10;
    static final int PICKED_PEOPLE = 25;
    static final int THREAD_NAME = 100;

    private Limits() {}
}
