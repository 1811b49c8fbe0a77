package org.popcircle.slack.sandbox.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What Slack accepts as the blocks of a message, a modal or an App Home. Only the blocks that every client draws are known
 * here (header, section, context, actions, divider, image, input, rich_text, markdown): the others degrade on some
 * clients, so the double refuses them.
 */
public final class BlockRules {

    /** Where blocks are shown; not every block may be shown everywhere. */
    public enum Surface {
        MESSAGE,
        MODAL,
        HOME
    }

    private static final Set<String> RICH_TEXT_PARTS =
            Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted");

    private final Surface surface;
    private final Findings findings;
    private final TextRules texts;
    private final ElementRules elements;
    private final Set<String> blockIds = new HashSet<>();

    private BlockRules(Surface surface, Findings findings) {
        this.surface = surface;
        this.findings = findings;
        this.texts = new TextRules(findings);
        this.elements = new ElementRules(findings, texts);
    }

    /** What is wrong with these blocks, in Slack's words with pointers; empty when Slack would take them. */
    public static List<String> problems(Surface surface, JsonNode blocks) {
        var findings = new Findings();
        check(surface, blocks, "/blocks", findings);
        return findings.messages();
    }

    static void check(Surface surface, JsonNode blocks, String pointer, Findings findings) {
        var rules = new BlockRules(surface, findings);
        var max = surface == Surface.MESSAGE ? BlockLimits.MESSAGE_BLOCKS : BlockLimits.VIEW_BLOCKS;
        if (blocks.size() > max) {
            findings.add(pointer, "no more than " + max + " items allowed");
        }
        for (var i = 0; i < blocks.size(); i++) {
            rules.block(blocks.path(i), pointer + "/" + i);
        }
    }

    /** How much of {@link BlockLimits#MESSAGE_CHARACTERS} these blocks take. */
    public static int characters(JsonNode blocks) {
        var sum = 0;
        for (var node : blocks) {
            if (node.path("type").asString("").equals("header")) {
                sum += BlockLimits.HEADER_OVERHEAD;
            }
            var text = node.path("text");
            if (text.isString()) {
                sum += text.stringValue().codePointCount(0, text.stringValue().length());
            }
            sum += characters(node);
        }
        return sum;
    }

    private void block(JsonNode block, String at) {
        findings.allowText(block, at, "block_id", BlockLimits.ID);
        var id = block.path("block_id").asString("");
        if (!id.isEmpty() && !blockIds.add(id)) {
            findings.add(at + "/block_id", "block_id \"" + id + "\" already exists");
        }
        switch (block.path("type").asString("")) {
            case "header" -> texts.requirePlain(block, at, "text", BlockLimits.HEADER);
            case "section" -> section(block, at);
            case "context" -> context(block, at);
            case "actions" -> {
                findings.requireList(block, at, "elements", 1, BlockLimits.ACTIONS_ELEMENTS);
                elements.inActions(block.path("elements"), at + "/elements");
            }
            case "divider" -> {
                // Nothing in it that could be wrong.
            }
            case "image" -> {
                elements.image(block, at);
                texts.allowPlain(block, at, "title", BlockLimits.IMAGE_TITLE);
            }
            case "input" -> input(block, at);
            case "rich_text" -> richText(block, at);
            case "markdown" -> {
                if (surface == Surface.MESSAGE) {
                    findings.requireText(block, at, "text", BlockLimits.MARKDOWN);
                } else {
                    findings.add(at + "/type", "unsupported type: markdown");
                }
            }
            default ->
                findings.add(
                        at + "/type", "unsupported type: " + block.path("type").asString(""));
        }
    }

    private void section(JsonNode section, String at) {
        if (!section.has("text") && !section.has("fields")) {
            findings.add(at, "one of text and fields is required");
        }
        if (section.has("text")) {
            texts.requireAny(section.path("text"), at + "/text", BlockLimits.TEXT);
        }
        if (section.has("fields")) {
            findings.requireList(section, at, "fields", 1, BlockLimits.SECTION_FIELDS);
            var fields = section.path("fields");
            for (var i = 0; i < fields.size(); i++) {
                texts.requireAny(fields.path(i), at + "/fields/" + i, BlockLimits.SECTION_FIELD);
            }
        }
        if (section.has("accessory")) {
            elements.asAccessory(section.path("accessory"), at + "/accessory");
        }
    }

    private void context(JsonNode context, String at) {
        findings.requireList(context, at, "elements", 1, BlockLimits.CONTEXT_ELEMENTS);
        var parts = context.path("elements");
        for (var i = 0; i < parts.size(); i++) {
            var partAt = at + "/elements/" + i;
            if (parts.path(i).path("type").asString("").equals("image")) {
                elements.image(parts.path(i), partAt);
            } else {
                texts.requireAny(parts.path(i), partAt, BlockLimits.TEXT);
            }
        }
    }

    private void input(JsonNode input, String at) {
        texts.requirePlain(input, at, "label", BlockLimits.INPUT_LABEL);
        texts.allowPlain(input, at, "hint", BlockLimits.INPUT_HINT);
        if (input.has("element")) {
            elements.asInput(input.path("element"), at + "/element");
        } else {
            findings.add(at + "/element", "missing required field: element");
        }
    }

    private void richText(JsonNode richText, String at) {
        findings.requireList(richText, at, "elements", 1, Integer.MAX_VALUE);
        var parts = richText.path("elements");
        for (var i = 0; i < parts.size(); i++) {
            var type = parts.path(i).path("type").asString("");
            if (!RICH_TEXT_PARTS.contains(type)) {
                findings.add(at + "/elements/" + i + "/type", "unsupported type: " + type);
            }
        }
    }
}
