package org.popcircle.discord.sandbox.rules;

/** Discord's hard limits, by the names of its documentation. */
public final class Limits {

    public static final int CONTENT = 2000;
    public static final int NONCE = 25;
    public static final int EMBEDS = 10;
    public static final int EMBED_TOTAL = 6000;
    public static final int FILES = 10;
    public static final int FILE_BYTES = 10 * 1024 * 1024;
    public static final int MENTIONS = 100;

    /** Without the flag for the newer components. */
    public static final int ROWS = 5;

    /** With it: all components, nested ones too, and all their text together. */
    public static final int COMPONENTS = 40;

    public static final int COMPONENT_TEXT = 4000;
    public static final int BUTTONS_IN_A_ROW = 5;
    public static final int CUSTOM_ID = 100;
    public static final int BUTTON_LABEL = 80;
    public static final int URL = 512;
    public static final int OPTIONS = 25;
    public static final int OPTION_TEXT = 100;
    public static final int PLACEHOLDER = 150;
    public static final int SECTION_TEXTS = 3;
    public static final int GALLERY = 10;

    public static final int MODAL_TITLE = 45;
    public static final int MODAL_COMPONENTS = 5;
    public static final int LABEL = 45;
    public static final int LABEL_DESCRIPTION = 100;
    public static final int TYPED_TEXT = 4000;
    public static final int INPUT_PLACEHOLDER = 100;
    public static final int CHOICES_IN_A_GROUP = 10;

    public static final int THREAD_NAME = 100;

    public static final int COMMANDS = 100;
    public static final int MENU_COMMANDS = 15;
    public static final int COMMAND_NAME = 32;
    public static final int COMMAND_DESCRIPTION = 100;
    public static final int COMMAND_OPTIONS = 25;
    public static final int CHOICES = 25;
    public static final int COMMAND_TOTAL = 8000;

    private Limits() {}
}
