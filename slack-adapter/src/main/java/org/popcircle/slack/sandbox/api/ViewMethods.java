package org.popcircle.slack.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.blocks.BlockLimits;
import org.popcircle.slack.sandbox.blocks.BlockRules.Surface;
import org.popcircle.slack.sandbox.workspace.Triggers.Use;
import org.popcircle.slack.sandbox.workspace.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: modals by trigger, and App Homes. */
final class ViewMethods {

    private final ApiContext context;

    ViewMethods(ApiContext context) {
        this.context = context;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.withBotToken("views.open", Tier.T4, "", this::push),
                ApiMethod.withBotToken("views.push", Tier.T4, "", this::push),
                ApiMethod.withBotToken("views.update", Tier.T4, "", this::update),
                ApiMethod.withBotToken("views.publish", Tier.T4, "", this::publish));
    }

    /** The view as it would be shown, once nothing is wrong with it. */
    ObjectNode checked(Surface surface, ObjectNode view) {
        if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > BlockLimits.VIEW_BYTES) {
            throw new ApiError("view_too_large");
        }
        context.refuseView(surface, view);
        var shown = view.deepCopy();
        shown.set("blocks", MissingIds.filledIn((ArrayNode) view.path("blocks")));
        return shown;
    }

    private ObjectNode push(ApiCall call) {
        var view = checked(Surface.MODAL, call.view());
        refuseDuplicate(view, Optional.empty());
        return switch (context.triggers().use(call.require("trigger_id"))) {
            case Use.Denied(var error) -> throw new ApiError(error);
            case Use.Granted(var user) when context.views().isFull(user) -> throw new ApiError("push_limit_reached");
            case Use.Granted(var user) -> answer(context.views().push(user, view));
        };
    }

    private ObjectNode update(ApiCall call) {
        var asked = call.has("view_id")
                ? context.views().byId(call.text("view_id"))
                : context.views().byExternalId(call.require("external_id"));
        var known = asked.orElseThrow(() -> new ApiError("not_found"));
        var view = checked(known.isModal() ? Surface.MODAL : Surface.HOME, call.view());
        refuseConflict(call, known);
        refuseDuplicate(view, Optional.of(known));
        return answer(context.views().redraw(known.id(), view).orElseThrow(() -> new ApiError("not_found")));
    }

    private ObjectNode publish(ApiCall call) {
        var view = checked(Surface.HOME, call.view());
        var user = call.require("user_id");
        if (context.workspace().user(user).filter(it -> !it.isBot()).isEmpty()) {
            throw new ApiError("user_not_found");
        }
        var known = context.views().home(user);
        known.ifPresent(it -> refuseConflict(call, it));
        refuseDuplicate(view, known);
        return answer(context.views().publish(user, view));
    }

    private void refuseConflict(ApiCall call, View known) {
        if (call.has("hash") && !call.text("hash").equals(known.hash())) {
            throw new ApiError("hash_conflict");
        }
    }

    private void refuseDuplicate(ObjectNode view, Optional<View> replaced) {
        var same = context.views().byExternalId(Json.text(view, "external_id"));
        if (same.isPresent() && !same.map(View::id).equals(replaced.map(View::id))) {
            throw new ApiError("duplicate_external_id");
        }
    }

    private ObjectNode answer(View view) {
        var answer = Json.object();
        answer.set("view", view.toSlack(context.app()));
        return answer;
    }
}
