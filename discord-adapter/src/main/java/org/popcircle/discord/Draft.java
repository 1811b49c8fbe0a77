package org.popcircle.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;

/**
 * A form under way: Discord's modals hold five fields and cannot follow one another, so what was typed is kept between them.
 *
 * @param guild the server it is about, also where it is filled in elsewhere
 * @param owner the only person who can go on with it
 */
record Draft(String guild, String owner, Form form, Map<String, FieldValue> typed) {

    Draft {
        typed = Map.copyOf(typed);
    }

    boolean hasMore() {
        return form.steps().size() > 1;
    }

    /** With what was put into one step now; what was taken out of it is gone. */
    Draft with(int step, Map<String, FieldValue> values) {
        Map<String, FieldValue> all = new HashMap<>(typed);
        List<Field> fields = form.steps().get(step).fields();
        fields.forEach(field -> all.remove(field.key()));
        all.putAll(values);
        return new Draft(guild, owner, form, all);
    }

    /** The first step with one of these fields. */
    int stepWith(Map<String, String> errors) {
        for (int step = 0; step < form.steps().size(); step++) {
            if (form.steps().get(step).fields().stream().anyMatch(field -> errors.containsKey(field.key()))) {
                return step;
            }
        }
        return 0;
    }
}
