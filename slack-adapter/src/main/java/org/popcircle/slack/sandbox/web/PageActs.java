package org.popcircle.slack.sandbox.web;

import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.sandbox.web.ClockPanel;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.people.Office;
import org.popcircle.slack.sandbox.workspace.Change;
import org.popcircle.slack.sandbox.workspace.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page asks for on behalf of the person in front of it. */
final class PageActs {

    private final Office office;
    private final ClockPanel clock;

    PageActs(SlackDouble slack, ClockPanel clock) {
        this.office = slack.office();
        this.clock = clock;
    }

    /** Does it and answers what the page wants to know; {@link NotOnScreen} says why it cannot be done. */
    ObjectNode perform(String path, JsonNode body) {
        var user = Json.text(body, "as");
        switch (path) {
            case "/command" -> office.acts().command(user, Json.text(body, "channel"), Json.text(body, "text"));
            case "/say" -> say(user, body);
            case "/click" -> click(user, body);
            case "/submit" -> {
                return submit(user, body);
            }
            case "/close" -> office.screens().close(user, Json.text(body, "viewId"), false);
            case "/home" -> office.screens().openHome(user);
            case "/shortcut" -> office.acts().shortcut(user, message(user, body), Json.text(body, "callbackId"));
            case "/clock" -> {
                clock.move(body);
                office.workspace().announce(new Change.ClockMoved());
            }
            default -> throw new NotOnScreen("There is no such thing to do.");
        }
        return Json.object();
    }

    private void say(String user, JsonNode body) {
        var thread = Json.text(body, "threadTs");
        office.acts().say(user, Json.text(body, "channel"), Json.text(body, "text"), thread.isEmpty() ? null : thread);
    }

    private void click(String user, JsonNode body) {
        var blockId = Json.text(body, "blockId");
        var actionId = Json.text(body, "actionId");
        var choice = fields(body, "action");
        if (body.has("viewId")) {
            office.screens().press(user, Json.text(body, "viewId"), blockId, actionId, choice, fields(body, "values"));
        } else {
            office.acts().press(user, message(user, body), blockId, actionId, choice);
        }
    }

    private ObjectNode submit(String user, JsonNode body) {
        var errors = office.screens().submit(user, Json.text(body, "viewId"), fields(body, "values"));
        var answer = Json.object();
        if (!errors.isEmpty()) {
            var told = answer.putObject("errors");
            errors.forEach(told::put);
        }
        return answer;
    }

    private Message message(String user, JsonNode body) {
        return office.workspace()
                .message(Json.text(body, "channel"), Json.text(body, "ts"))
                .filter(it -> it.isVisibleTo(user))
                .orElseThrow(() -> new NotOnScreen("That message is gone."));
    }

    private static ObjectNode fields(JsonNode body, String name) {
        return body.path(name) instanceof ObjectNode fields ? fields : Json.object();
    }
}
