package org.popcircle.run;

/**
 * What the common parts need to know of a program.
 *
 * @param sandbox whether no credential is set
 * @param command how people call the bot, such as {@code /circle}
 */
public record Program(boolean sandbox, String command) {}
