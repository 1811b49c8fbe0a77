package org.popcircle.slack.sandbox.api;

import java.util.List;
import java.util.function.Supplier;
import org.popcircle.slack.sandbox.blocks.BlockLimits;
import org.popcircle.slack.sandbox.blocks.BlockRules;
import org.popcircle.slack.sandbox.blocks.BlockRules.Surface;
import org.popcircle.slack.sandbox.blocks.SchemaCheck;
import org.popcircle.slack.sandbox.blocks.ViewRules;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.Triggers;
import org.popcircle.slack.sandbox.workspace.Views;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What the methods work on.
 *
 * @param socketUrl where a Socket Mode client may connect, a new address at every call
 */
public record ApiContext(
        AppSettings app,
        Workspace workspace,
        Views views,
        Triggers triggers,
        SchemaCheck schemas,
        Supplier<String> socketUrl) {

    /** The conversation, if the bot may know of it: a public channel or one that it is in. */
    Conversation conversation(String id) {
        return workspace
                .conversation(id)
                .filter(it -> it.isVisibleTo(workspace.bot().id()))
                .orElseThrow(() -> new ApiError("channel_not_found"));
    }

    /** The conversation, if the bot may speak there. */
    Conversation writable(String id) {
        var conversation = conversation(id);
        if (!conversation.has(workspace.bot().id()) && !app.scopes().contains("chat:write.public")) {
            throw new ApiError("not_in_channel");
        }
        if (conversation.archived()) {
            throw new ApiError("is_archived");
        }
        return conversation;
    }

    void requireScope(String scope) {
        if (!app.scopes().contains(scope)) {
            throw new ApiError("missing_scope", "needed: " + scope);
        }
    }

    /** The blocks of a message with ids where they were missing, once nothing is wrong with them. */
    ArrayNode checkedBlocks(ArrayNode blocks, boolean budgeted) {
        refuse("invalid_blocks", BlockRules.problems(Surface.MESSAGE, blocks));
        if (budgeted && BlockRules.characters(blocks) > BlockLimits.MESSAGE_CHARACTERS) {
            throw new ApiError("msg_blocks_too_long");
        }
        if (!blocks.isEmpty()) {
            refuse("invalid_blocks", schemas.problemsInBlocks(blocks));
        }
        return MissingIds.filledIn(blocks);
    }

    /** People read this in notifications and with screen readers, so the double insists on it beside blocks too. */
    String checkedText(String text, int max, String errorWhenTooLong) {
        if (text.isBlank()) {
            throw new ApiError("no_text");
        }
        if (text.codePointCount(0, text.length()) > max) {
            throw new ApiError(errorWhenTooLong);
        }
        return text;
    }

    void refuse(String error, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ApiError(error, problems);
        }
    }

    void refuseView(Surface surface, JsonNode view) {
        refuse("invalid_arguments", ViewRules.problems(surface, view));
        refuse("invalid_arguments", schemas.problemsInView(view));
    }
}
