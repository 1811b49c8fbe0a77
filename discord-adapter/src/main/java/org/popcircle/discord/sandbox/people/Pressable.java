package org.popcircle.discord.sandbox.people;

import java.util.List;
import org.popcircle.discord.sandbox.rules.ComponentType;
import org.popcircle.discord.sandbox.rules.Components;
import org.popcircle.discord.sandbox.rules.ReadableMessage;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.databind.JsonNode;

/** A button, or an option of a menu, found by its label; with what Discord reports when it is pressed. */
record Pressable(String customId, List<String> values) {

    static Pressable find(Seen seen, String label) {
        for (var component : Components.all(seen.message().body().components())) {
            if (ReadableMessage.isOpenButton(component)
                    && ReadableMessage.label(component).equals(label)) {
                return new Pressable(Json.text(component, "custom_id"), List.of());
            }
            for (var option : component.path("options")) {
                if (ReadableMessage.label(option).equals(label)) {
                    return new Pressable(Json.text(component, "custom_id"), List.of(Json.text(option, "value")));
                }
            }
        }
        throw new NotOnScreen("there is no \"" + label + "\" to press here; there are " + seen.buttons() + " under:\n"
                + seen.plainText());
    }

    /** The menu with that placeholder. */
    static JsonNode menu(Seen seen, String placeholder) {
        var menus = Components.all(seen.message().body().components()).stream()
                .filter(it ->
                        ComponentType.of(it).filter(ComponentType::isSelect).isPresent())
                .toList();
        return menus.stream()
                .filter(it -> Json.text(it, "placeholder").equals(placeholder))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("there is no menu \"" + placeholder + "\" among " + menus));
    }
}
