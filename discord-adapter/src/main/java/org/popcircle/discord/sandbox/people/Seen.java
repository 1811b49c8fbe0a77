package org.popcircle.discord.sandbox.people;

import java.util.List;
import org.popcircle.discord.sandbox.guild.Attachment;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.rules.ReadableMessage;
import tools.jackson.databind.JsonNode;

/** A message as somebody saw it at one moment; later changes do not reach it. */
public record Seen(Message message, String plainText) {

    static Seen of(Message message, Office office) {
        return new Seen(message, office.reading().plainText(message));
    }

    public String id() {
        return message.id();
    }

    public boolean isEphemeral() {
        return message.isEphemeral();
    }

    /** Whether it says no more than that the bot is thinking. */
    public boolean isThinking() {
        return message.isLoading();
    }

    public boolean isEdited() {
        return message.edited() != null;
    }

    /** Whether it notified that user. */
    public boolean notified(String userId) {
        return message.mentions().contains(userId);
    }

    public JsonNode components() {
        return message.body().components().deepCopy();
    }

    public List<Attachment> files() {
        return message.body().attachments();
    }

    /** The labels of the buttons that can be pressed and of the options of menus, in reading order. */
    public List<String> buttons() {
        return ReadableMessage.labels(message.body().components());
    }

    public boolean has(String label) {
        return buttons().contains(label);
    }

    @Override
    public String toString() {
        return plainText + "\n" + buttons();
    }
}
