package org.popcircle.discord.sandbox.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.popcircle.discord.sandbox.guild.Modal;
import org.popcircle.discord.sandbox.rules.ComponentType;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal in front of one person, and what they have typed so far. */
public final class OpenModal {

    private final DiscordPerson person;
    private final Modal modal;
    private final ObjectNode values;

    OpenModal(DiscordPerson person, Modal modal) {
        this.person = person;
        this.modal = modal;
        this.values = Fields.initial(modal.source());
    }

    public String title() {
        return Json.text(modal.source(), "title");
    }

    /** The fields' labels, from top to bottom. */
    public List<String> labels() {
        return Fields.labels(modal.source()).stream()
                .map(it -> Json.text(it, "label"))
                .toList();
    }

    public String plainText() {
        return person.office().reading().plainText(modal.source().path("components"));
    }

    public JsonNode source() {
        return modal.source().deepCopy();
    }

    /** What stands in that field now: its text, or the values chosen, with commas between. */
    public String valueOf(String label) {
        var value = values.path(Json.text(field(label), "custom_id"));
        return value.isArray() ? String.join(",", Fields.texts(value)) : value.asString(value.toString());
    }

    /** Types into the field with that label. */
    public OpenModal fill(String label, String text) {
        if (Fields.type(field(label)) != ComponentType.TEXT_INPUT) {
            throw new NotOnScreen("one cannot type into \"" + label + "\"");
        }
        values.put(Json.text(field(label), "custom_id"), text);
        return this;
    }

    /** Chooses by what is shown: the options' words, or people, roles and channels by name. */
    public OpenModal choose(String label, String... shown) {
        var field = field(label);
        var list = Json.array();
        var named = Arrays.asList(shown);
        (field.has("options") ? Fields.options(field, named) : named).forEach(list::add);
        values.set(Json.text(field, "custom_id"), list);
        return this;
    }

    /** Sets the tick at a single box, or takes it away. */
    public OpenModal tick(String label, boolean ticked) {
        if (Fields.type(field(label)) != ComponentType.CHECKBOX) {
            throw new NotOnScreen("\"" + label + "\" is no box to tick");
        }
        values.put(Json.text(field(label), "custom_id"), ticked);
        return this;
    }

    /** Sends it; by label what is wrong with it, empty when it was taken. */
    public Map<String, String> submit() {
        return person.office().forms().submit(person.id(), modal.id(), values);
    }

    public void close() {
        person.office().forms().close(person.id(), modal.id());
    }

    public boolean isOpen() {
        return person.office()
                .modals()
                .of(person.id())
                .filter(it -> it.id().equals(modal.id()))
                .isPresent();
    }

    private JsonNode field(String label) {
        return Fields.labels(modal.source()).stream()
                .filter(it -> Json.text(it, "label").equals(label))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("the form has no field \"" + label + "\", only " + labels()))
                .path("component");
    }
}
