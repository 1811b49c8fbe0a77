package org.popcircle.slack.sandbox.blocks;

/**
 * How much Slack takes, in characters (code points) or pieces; the numbers of Slack's published types and documentation.
 * Where sources disagree the smaller number stands.
 */
public final class BlockLimits {

    public static final int MESSAGE_BLOCKS = 50;
    public static final int VIEW_BLOCKS = 100;

    /** All text of a message's blocks together; undocumented, refused with {@code msg_blocks_too_long}. */
    public static final int MESSAGE_CHARACTERS = 13_200;

    /** What a header costs of {@link #MESSAGE_CHARACTERS} beside its text. */
    public static final int HEADER_OVERHEAD = 100;

    public static final int POST_TEXT = 40_000;
    public static final int UPDATE_TEXT = 4_000;

    public static final int ID = 255;
    public static final int TEXT = 3_000;
    public static final int SECTION_FIELDS = 10;
    public static final int SECTION_FIELD = 2_000;
    public static final int HEADER = 150;
    public static final int CONTEXT_ELEMENTS = 10;
    public static final int CONTEXT_ACTIONS = 5;
    public static final int ACTIONS_ELEMENTS = 25;
    public static final int MARKDOWN = 12_000;

    public static final int BUTTON_TEXT = 75;
    public static final int BUTTON_VALUE = 2_000;
    public static final int URL = 3_000;
    public static final int ACCESSIBILITY_LABEL = 75;

    public static final int CONFIRM_TITLE = 100;
    public static final int CONFIRM_TEXT = 300;
    public static final int CONFIRM_BUTTON = 30;

    public static final int OPTION_TEXT = 75;
    public static final int OPTION_VALUE = 75;
    public static final int OPTION_DESCRIPTION = 75;
    public static final int PLACEHOLDER = 150;
    public static final int SELECT_OPTIONS = 100;
    public static final int SELECT_GROUPS = 100;
    public static final int GROUP_LABEL = 75;
    public static final int OVERFLOW_OPTIONS = 5;
    public static final int RADIO_OPTIONS = 10;
    public static final int CHECKBOX_OPTIONS = 10;

    public static final int INPUT_LABEL = 2_000;
    public static final int INPUT_HINT = 2_000;
    public static final int TYPED_TEXT = 3_000;

    public static final int IMAGE_ALT = 2_000;
    public static final int IMAGE_TITLE = 2_000;

    public static final int MODAL_TITLE = 24;
    public static final int MODAL_BUTTON = 24;
    public static final int PRIVATE_METADATA = 3_000;
    public static final int VIEW_BYTES = 250_000;

    private BlockLimits() {}
}
