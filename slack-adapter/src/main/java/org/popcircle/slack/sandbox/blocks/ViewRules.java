package org.popcircle.slack.sandbox.blocks;

import java.util.List;
import org.popcircle.slack.sandbox.blocks.BlockRules.Surface;
import tools.jackson.databind.JsonNode;

/** What Slack accepts as a modal or an App Home around its blocks. */
public final class ViewRules {

    private ViewRules() {}

    /** What is wrong with this view where a modal, or else a Home, is asked for; empty when Slack would take it. */
    public static List<String> problems(Surface surface, JsonNode view) {
        var findings = new Findings();
        var type = surface == Surface.MODAL ? "modal" : "home";
        if (!view.path("type").asString("").equals(type)) {
            findings.add("/view/type", "must be " + type);
        }
        findings.requireList(view, "/view", "blocks", 1, BlockLimits.VIEW_BLOCKS);
        BlockRules.check(surface, view.path("blocks"), "/view/blocks", findings);
        findings.allowText(view, "/view", "callback_id", BlockLimits.ID);
        longestText(view, "external_id", BlockLimits.ID, findings);
        longestText(view, "private_metadata", BlockLimits.PRIVATE_METADATA, findings);
        if (surface == Surface.MODAL) {
            modal(view, findings);
        }
        return findings.messages();
    }

    private static void modal(JsonNode view, Findings findings) {
        var texts = new TextRules(findings);
        texts.requirePlain(view, "/view", "title", BlockLimits.MODAL_TITLE);
        texts.allowPlain(view, "/view", "submit", BlockLimits.MODAL_BUTTON);
        texts.allowPlain(view, "/view", "close", BlockLimits.MODAL_BUTTON);
        var hasInput = view.path("blocks").values().stream()
                .anyMatch(it -> it.path("type").asString("").equals("input"));
        if (hasInput && !view.has("submit")) {
            findings.add("/view/submit", "missing required field: submit");
        }
    }

    /** Unlike texts that people read, these may be empty. */
    private static void longestText(JsonNode view, String field, int max, Findings findings) {
        var text = view.path(field).asString("");
        if (text.codePointCount(0, text.length()) > max) {
            findings.add("/view/" + field, "must be less than " + (max + 1) + " characters");
        }
    }
}
