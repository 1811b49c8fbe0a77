package org.popcircle.discord.sandbox.guild;

/**
 * A file at a message.
 *
 * @param text its content, read as UTF-8: the bot of this project sends texts only
 */
public record Attachment(String id, String filename, String contentType, int size, String text) {}
