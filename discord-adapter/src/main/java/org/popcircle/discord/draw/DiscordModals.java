package org.popcircle.discord.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.modals.Modal;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;

/** Draws one step of a form as a modal. */
public final class DiscordModals {

    private final String guild;
    private final Hints hints;

    /**
     * What to know of a picker.
     *
     * @param rolesToo of one that takes roles as well
     * @param everybody of one that is too small for all who take part
     */
    public record Hints(String rolesToo, String everybody) {}

    public DiscordModals(String guild, Hints hints) {
        this.guild = guild;
        this.hints = hints;
    }

    /** More people take part than a picker shows: it stays empty, and left empty it means all of them. */
    public static boolean meansEverybody(Field.People people) {
        return people.picked().size() > Limits.PICKED_PEOPLE;
    }

    /**
     * @param id what comes back when it is submitted
     * @param typed what was put into the fields before
     */
    public Modal step(String id, Form form, int step, Map<String, FieldValue> typed) {
        List<Field> fields = form.steps().get(step).fields();
        List<ModalTopLevelComponent> parts = new ArrayList<>();
        if (step == 0 && fields.size() < Limits.MODAL_COMPONENTS) {
            String intro = intro(form.intro());
            if (!intro.isEmpty()) {
                parts.add(TextDisplay.of(intro));
            }
        }
        FieldInputs inputs = new FieldInputs(guild);
        for (Field field : fields) {
            String label = DiscordText.label(field.label(), Limits.LABEL);
            var input = inputs.input(field, typed.get(field.key()));
            parts.add(hint(field)
                    .filter(hint -> !hint.isBlank())
                    .map(hint -> Label.of(label, DiscordText.label(hint, Limits.HINT), input))
                    .orElseGet(() -> Label.of(label, input)));
        }
        return Modal.create(id, DiscordText.label(form.title(), Limits.MODAL_TITLE))
                .addComponents(parts)
                .build();
    }

    private Optional<String> hint(Field field) {
        if (!(field instanceof Field.People people)) {
            return field.hint();
        }
        if (meansEverybody(people)) {
            return Optional.of(hints.everybody());
        }
        return people.door() ? Optional.of(hints.rolesToo()) : field.hint();
    }

    private String intro(List<Phrase> intro) {
        StringBuilder text = new StringBuilder();
        for (Phrase phrase : intro) {
            text.append(DiscordText.markdown(phrase, guild)).append('\n');
        }
        return VisibleText.cut(text.toString().strip(), Limits.TEXT);
    }
}
