package org.popcircle.slack.draw;

/**
 * What Slack takes at most, and what we therefore do: labels are cut, long texts go on in a further block, and a message
 * that is too long shortens the longest voices first, leaves out the oldest next and shortens the text people decide on
 * last. Counted in UTF-16 units.
 */
final class Limits {

    static final int BLOCKS_IN_MESSAGE = 50;
    static final int BLOCKS_IN_VIEW = 100;

    /** Slack refuses somewhere between 11,000 and 13,200 characters over all blocks; nobody documents where. */
    static final int TEXT_IN_MESSAGE = 10_000;

    /** Far below the 250 kB that a modal or the home page may have. */
    static final int TEXT_IN_VIEW = 40_000;

    /** What a block counts for beside its text, so that many short ones do not add up to a refusal. */
    static final int BLOCK_OVERHEAD = 20;

    static final int HEADER = 150;
    static final int TEXT_OBJECT = 3_000;
    static final int SUMMARY = 3_000;
    static final int CONTEXT_ELEMENTS = 10;
    static final int LABEL = 75;
    static final int BUTTONS_IN_ROW = 5;
    static final int OVERFLOW_OPTIONS = 5;
    static final int MENU_OPTIONS = 100;
    static final int OPTION_VALUE = 75;
    static final int RADIO_OPTIONS = 10;
    static final int CONFIRM_TITLE = 100;
    static final int CONFIRM_TEXT = 300;
    static final int CONFIRM_BUTTON = 30;
    static final int MODAL_TITLE = 24;
    static final int INPUT_LABEL = 2_000;
    static final int TYPED = 3_000;
    static final int FIELD_ERROR = 150;

    private Limits() {}
}
