package org.popcircle.slack.sandbox.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.api.WebApi;
import org.popcircle.slack.sandbox.delivery.Ack;
import org.popcircle.slack.sandbox.delivery.Deliveries;
import org.popcircle.slack.sandbox.delivery.Payloads;
import org.popcircle.slack.sandbox.workspace.Change;
import org.popcircle.slack.sandbox.workspace.Triggers;
import org.popcircle.slack.sandbox.workspace.User;
import org.popcircle.slack.sandbox.workspace.View;
import org.popcircle.slack.sandbox.workspace.ViewValues;
import org.popcircle.slack.sandbox.workspace.Views;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** What a person does in modals and in the App Home: press, submit, close. Like {@link Acts}, each waits for the bot. */
public final class Screens {

    private static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final WebApi api;
    private final Workspace workspace;
    private final Views views;
    private final Triggers triggers;
    private final Deliveries deliveries;
    private final Payloads payloads;
    private final Happenings happenings;

    public Screens(WebApi api, Deliveries deliveries, Happenings happenings) {
        this.api = api;
        this.workspace = api.context().workspace();
        this.views = api.context().views();
        this.triggers = api.context().triggers();
        this.deliveries = deliveries;
        this.payloads = new Payloads(api.context().app(), workspace);
        this.happenings = happenings;
    }

    /** Opens the app's Home tab. */
    public void openHome(String userId) {
        happenings.homeOpened(user(userId), views.home(userId));
    }

    /**
     * Presses or chooses in a view.
     *
     * @param choice what Slack puts beside the element's ids
     * @param typed what was typed and chosen so far, in the shape of {@code state.values}; may be empty
     */
    public Click press(
            String userId, String viewId, String blockId, String actionId, ObjectNode choice, ObjectNode typed) {
        var view = onScreen(userId, viewId);
        var action = Acts.action(view.source().path("blocks"), blockId, actionId, choice);
        var held = typed.deepCopy();
        var type = Json.text(action, "type");
        if (!ViewValues.fieldOf(type).isEmpty()) {
            var value = choice.deepCopy().put("type", type);
            held.withObjectProperty(blockId).set(actionId, value);
        }
        var pressed = views.change(viewId, it -> it.holding(held)).orElseThrow();
        var parcel = payloads.pressInView(user(userId), pressed, action, triggers.issue(userId));
        var ack = deliveries.send(parcel);
        if (!ack.isOk()) {
            notice(userId, TROUBLE);
        }
        return new Click(parcel, ack);
    }

    /** Submits the modal on top; the errors under its fields, empty when it was accepted. */
    public Map<String, String> submit(String userId, String viewId, ObjectNode typed) {
        onScreen(userId, viewId);
        var filled = views.change(viewId, it -> it.holding(typed)).orElseThrow();
        var missing = FormCheck.errors(filled);
        if (!missing.isEmpty()) {
            views.change(viewId, it -> it.refused(missing));
            return missing;
        }
        var submitting = views.change(viewId, View::submitting).orElseThrow();
        var ack = deliveries.send(payloads.submission(user(userId), submitting, triggers.issue(userId)));
        return answered(submitting, ack);
    }

    /** Closes the modal on top with its close button or the corner's cross, which closes those below it too. */
    public void close(String userId, String viewId, boolean all) {
        var view = onScreen(userId, viewId);
        var closed = all || view.source().path("clear_on_close").asBoolean(false) ? views.clear(userId) : List.of(view);
        views.close(viewId);
        closed.stream()
                .filter(it -> it.source().path("notify_on_close").asBoolean(false))
                .forEach(it -> deliveries.send(payloads.closing(user(userId), it, all)));
    }

    private Map<String, String> answered(View view, Ack ack) {
        if (!ack.isOk()) {
            return trouble(view);
        }
        var answer = ack.json();
        return switch (Json.text(answer, "response_action")) {
            case "" -> {
                views.close(view.id());
                yield Map.of();
            }
            case "clear" -> {
                views.clear(view.user());
                yield Map.of();
            }
            case "errors" -> refused(view, answer);
            case "update" -> shown(view, answer, false);
            case "push" -> shown(view, answer, true);
            default -> trouble(view);
        };
    }

    private Map<String, String> refused(View view, ObjectNode answer) {
        var errors = new LinkedHashMap<String, String>();
        answer.path("errors")
                .properties()
                .forEach(it -> errors.put(it.getKey(), it.getValue().asString("")));
        var known = view.source().path("blocks").values().stream()
                .filter(it -> Json.text(it, "type").equals("input"))
                .map(it -> Json.text(it, "block_id"))
                .toList();
        if (errors.isEmpty() || !known.containsAll(errors.keySet())) {
            return trouble(view);
        }
        views.change(view.id(), it -> it.refused(errors));
        return errors;
    }

    private Map<String, String> shown(View view, ObjectNode answer, boolean onTop) {
        if (!(answer.path("view") instanceof ObjectNode next) || (onTop && views.isFull(view.user()))) {
            return trouble(view);
        }
        var accepted = api.acceptedModal(next);
        if (accepted.isEmpty()) {
            return trouble(view);
        }
        if (onTop) {
            views.change(view.id(), it -> it.refused(Map.of()));
            views.push(view.user(), accepted.get());
        } else {
            views.redraw(view.id(), accepted.get());
        }
        return Map.of();
    }

    /** The modal stays, and the person is told under no field in particular. */
    private Map<String, String> trouble(View view) {
        views.change(view.id(), it -> it.refused(Map.of()));
        notice(view.user(), TROUBLE);
        return Map.of("", TROUBLE);
    }

    private View onScreen(String userId, String viewId) {
        return views.byId(viewId)
                .filter(it -> it.user().equals(userId))
                .filter(it -> !it.isModal() || views.top(userId).map(View::id).equals(Optional.of(viewId)))
                .orElseThrow(NotOnScreen::changedJustNow);
    }

    private User user(String id) {
        return workspace.user(id).orElseThrow(() -> new NotOnScreen("nobody is called " + id));
    }

    private void notice(String userId, String text) {
        workspace.announce(new Change.Notice(userId, text));
    }
}
