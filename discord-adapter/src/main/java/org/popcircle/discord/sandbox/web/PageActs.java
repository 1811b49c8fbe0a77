package org.popcircle.discord.sandbox.web;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.discord.sandbox.guild.Change;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.people.Office;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.sandbox.web.ClockPanel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page asks for on behalf of the person in front of it. */
final class PageActs {

    private final Office office;
    private final ClockPanel clock;

    PageActs(DiscordDouble discord, ClockPanel clock) {
        this.office = discord.office();
        this.clock = clock;
    }

    /** Does it and answers what the page wants to know; {@link NotOnScreen} says why it cannot be done. */
    ObjectNode perform(String path, JsonNode body) {
        var user = Json.text(body, "as");
        switch (path) {
            case "/command" -> command(user, body);
            case "/autocomplete" -> {
                return autocomplete(user, body);
            }
            case "/say" -> office.acts().say(user, Json.text(body, "channel"), Json.text(body, "text"));
            case "/click" ->
                office.acts().press(user, message(user, body), Json.text(body, "customId"), texts(body.path("values")));
            case "/submit" -> {
                return submit(user, body);
            }
            case "/close" -> office.forms().close(user, Json.text(body, "modal"));
            case "/dismiss" -> office.acts().dismiss(user, message(user, body));
            case "/clock" -> {
                clock.move(body);
                office.guild().announce(new Change.ClockMoved());
            }
            default -> throw new NotOnScreen("There is no such thing to do.");
        }
        return Json.object();
    }

    private void command(String user, JsonNode body) {
        var name = Json.text(body, "command");
        if (Json.text(body, "kind").equals("message")) {
            office.acts().menu(user, named(user, body, "target"), name);
        } else {
            office.acts().command(user, Json.text(body, "channel"), name, body.path("options"));
        }
    }

    private ObjectNode autocomplete(String user, JsonNode body) {
        var offered = office.acts()
                .autocomplete(
                        user,
                        Json.text(body, "channel"),
                        Json.text(body, "command"),
                        body.path("options"),
                        Json.text(body, "focused"));
        var answer = Json.object();
        answer.putArray("choices").addAll(offered);
        return answer;
    }

    private ObjectNode submit(String user, JsonNode body) {
        var modal = Json.text(body, "modal");
        var typed = body.path("values") instanceof ObjectNode values ? values : Json.object();
        var fields = office.modals().of(user).map(it -> it.source().path("components"));
        var errors = office.forms().submit(user, modal, typed);
        var answer = Json.object();
        if (!errors.isEmpty()) {
            var told = answer.putObject("errors");
            errors.forEach((label, error) -> told.put(customId(fields.orElseGet(Json::array), label), error));
        }
        return answer;
    }

    /** The page finds fields by their custom id; what belongs to no field has an empty one. */
    private static String customId(JsonNode components, String label) {
        return components.values().stream()
                .filter(it -> Json.text(it, "label").equals(label))
                .map(it -> Json.text(it.path("component"), "custom_id"))
                .findFirst()
                .orElse("");
    }

    private Message message(String user, JsonNode body) {
        return named(user, body, "message");
    }

    private Message named(String user, JsonNode body, String field) {
        return office.guild()
                .message(Json.text(body, "channel"), Json.text(body, field))
                .filter(it -> it.isVisibleTo(user))
                .orElseThrow(() -> new NotOnScreen("That message is gone."));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asString("")));
        return texts;
    }
}
