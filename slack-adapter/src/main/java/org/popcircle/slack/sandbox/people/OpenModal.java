package org.popcircle.slack.sandbox.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.blocks.ReadableBlocks;
import org.popcircle.slack.sandbox.workspace.View;
import org.popcircle.slack.sandbox.workspace.ViewValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal in front of one person. It is read anew each time, so it follows the app's updates. */
public final class OpenModal {

    private final SlackPerson person;
    private final String viewId;
    private final ObjectNode typed = Json.object();

    OpenModal(SlackPerson person, String viewId) {
        this.person = person;
        this.viewId = viewId;
    }

    public String title() {
        return view().source().path("title").path("text").asString("");
    }

    /** The fields' labels, from top to bottom. */
    public List<String> labels() {
        return inputs().stream().map(OpenModal::labelOf).toList();
    }

    public String plainText() {
        return ReadableBlocks.plainText(view().source().path("blocks"));
    }

    public List<String> buttons() {
        return ReadableBlocks.buttonLabels(view().source().path("blocks"));
    }

    public JsonNode source() {
        return view().source().deepCopy();
    }

    /** What stands in that field now. */
    public String valueOf(String label) {
        var block = input(label);
        var blockId = Json.text(block, "block_id");
        var actionId = Json.text(block.path("element"), "action_id");
        var held = typed.path(blockId).has(actionId) ? typed : view().values();
        return held.path(blockId).path(actionId).path("value").asString("");
    }

    /** Types into the field with that label. */
    public OpenModal fill(String label, String text) {
        var value = Json.object();
        value.put("value", text);
        return put(input(label), value);
    }

    /** Chooses by what is shown: option texts, people's names, channels, or a date or time as Slack writes it. */
    public OpenModal choose(String label, String... shown) {
        var block = input(label);
        return put(block, new Choices(person.office().workspace()).of(block.path("element"), Arrays.asList(shown)));
    }

    /** Presses a button, or chooses an entry of a menu, inside the modal. */
    public Click presses(String label) {
        var found = Pressable.find(view().source().path("blocks"), label);
        return person.office()
                .screens()
                .press(person.id(), viewId, found.blockId(), found.actionId(), found.choice(), typed);
    }

    /** Submits; the errors by the label of their field, empty when the app took it. */
    public Map<String, String> submit() {
        var errors = person.office().screens().submit(person.id(), viewId, typed);
        var byLabel = new LinkedHashMap<String, String>();
        errors.forEach((blockId, error) -> byLabel.put(labelOfBlock(blockId), error));
        return byLabel;
    }

    /** Presses the close button. */
    public void close() {
        person.office().screens().close(person.id(), viewId, false);
    }

    /** Presses the cross in the corner: closes this one and all below. */
    public void closeAll() {
        person.office().screens().close(person.id(), viewId, true);
    }

    public boolean isOpen() {
        return person.office().views().byId(viewId).isPresent();
    }

    private OpenModal put(JsonNode block, ObjectNode value) {
        var element = block.path("element");
        value.put("type", Json.text(element, "type"));
        typed.withObjectProperty(Json.text(block, "block_id")).set(Json.text(element, "action_id"), value);
        return this;
    }

    private JsonNode input(String label) {
        return inputs().stream()
                .filter(it -> labelOf(it).equals(label))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("the modal has no field \"" + label + "\", only " + labels()));
    }

    private List<JsonNode> inputs() {
        var inputs = new ArrayList<JsonNode>();
        for (var placed : ViewValues.elements(view().source().path("blocks"))) {
            if (Json.text(placed.block(), "type").equals("input")) {
                inputs.add(placed.block());
            }
        }
        return inputs;
    }

    private String labelOfBlock(String blockId) {
        return inputs().stream()
                .filter(it -> Json.text(it, "block_id").equals(blockId))
                .findFirst()
                .map(OpenModal::labelOf)
                .orElse(blockId);
    }

    private static String labelOf(JsonNode input) {
        return ReadableBlocks.unescaped(input.path("label").path("text").asString(""));
    }

    private View view() {
        return person.office().views().byId(viewId).orElseThrow(() -> new NotOnScreen("the modal was closed"));
    }
}
