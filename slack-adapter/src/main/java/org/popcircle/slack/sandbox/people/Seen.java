package org.popcircle.slack.sandbox.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcircle.slack.sandbox.blocks.ReadableBlocks;
import org.popcircle.slack.sandbox.workspace.Message;
import tools.jackson.databind.JsonNode;

/** A message as somebody saw it at one moment; later changes do not reach it. */
public record Seen(Message message) {

    public String ts() {
        return message.ts();
    }

    public @Nullable String threadTs() {
        return message.threadTs();
    }

    public boolean isEphemeral() {
        return message.isEphemeral();
    }

    public boolean isReply() {
        return message.threadTs() != null;
    }

    /** What notifications and screen readers say. */
    public String fallback() {
        return ReadableBlocks.unescaped(message.text());
    }

    public JsonNode blocks() {
        return message.blocks().deepCopy();
    }

    /** All that is to be read in it, line by line; the fallback where it has no blocks. */
    public String plainText() {
        return message.blocks().isEmpty() ? fallback() : ReadableBlocks.plainText(message.blocks());
    }

    /** The labels of its buttons and menu entries, in reading order. */
    public List<String> buttons() {
        return ReadableBlocks.buttonLabels(message.blocks());
    }

    public boolean has(String label) {
        return buttons().contains(label);
    }

    @Override
    public String toString() {
        return plainText() + "\n" + buttons();
    }
}
