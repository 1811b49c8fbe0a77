package org.popcircle.slack.sandbox.workspace;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal or an App Home on somebody's screen. Treat its JSON as read-only.
 *
 * @param source the view as the app sent it, with the block and action ids that were missing
 * @param hash changes with every update; an app may ask to update only what it knows
 * @param values what was typed and chosen, in the shape of {@code state.values}
 * @param errors what the last submission was refused for, by block id
 * @param busy while a submission is under way
 */
public record View(
        String id,
        String user,
        ObjectNode source,
        String hash,
        String rootId,
        @Nullable String previousId,
        ObjectNode values,
        Map<String, String> errors,
        boolean busy) {

    public View {
        source = source.deepCopy();
        values = values.deepCopy();
        errors = Map.copyOf(errors);
    }

    public boolean isModal() {
        return Json.text(source, "type").equals("modal");
    }

    public String externalId() {
        return Json.text(source, "external_id");
    }

    public View replacedBy(ObjectNode newSource, String newHash) {
        var kept = ViewValues.carriedOver(newSource, values);
        return new View(id, user, newSource, newHash, rootId, previousId, kept, Map.of(), false);
    }

    public View holding(ObjectNode newValues) {
        return new View(id, user, source, hash, rootId, previousId, ViewValues.merged(values, newValues), errors, busy);
    }

    public View submitting() {
        return new View(id, user, source, hash, rootId, previousId, values, Map.of(), true);
    }

    public View refused(Map<String, String> newErrors) {
        return new View(id, user, source, hash, rootId, previousId, values, newErrors, false);
    }

    /** The {@code view} object of Slack's answers and payloads. */
    public ObjectNode toSlack(AppSettings app) {
        var view = source.deepCopy()
                .put("id", id)
                .put("team_id", app.teamId())
                .put("hash", hash)
                .put("root_view_id", rootId)
                .put("previous_view_id", previousId)
                .put("app_id", app.appId())
                .put("app_installed_team_id", app.teamId())
                .put("bot_id", app.botId());
        for (var text : new String[] {"private_metadata", "callback_id", "external_id"}) {
            view.put(text, Json.text(source, text));
        }
        for (var flag : new String[] {"clear_on_close", "notify_on_close"}) {
            view.put(flag, source.path(flag).asBoolean(false));
        }
        view.putObject("state").set("values", values.deepCopy());
        return view;
    }
}
