package org.popcircle.slack;

import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.Optional;
import org.popcircle.core.app.Cabinet;

/** Forms that may be opened, or opened further, by a later press. Kept for an hour: their loss costs a command. */
final class StoredForms {

    private static final String DRAWER = "slack-forms";
    private static final Duration LIFE = Duration.ofHours(1);

    private final Cabinet cabinet;

    StoredForms(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    void keep(String form, View view) {
        cabinet.put(DRAWER, form, GsonFactory.createSnakeCase().toJson(view), LIFE);
    }

    /** The view as Slack takes it, in JSON. */
    Optional<String> find(String form) {
        return cabinet.get(DRAWER, form);
    }
}
