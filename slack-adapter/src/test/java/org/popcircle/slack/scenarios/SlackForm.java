package org.popcircle.slack.scenarios;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.popcircle.scenarios.FormOnScreen;
import org.popcircle.slack.sandbox.people.OpenModal;

/** A modal of Slack, whose further steps are behind a button at its end. */
final class SlackForm implements FormOnScreen {

    private final SlackRoom room;
    private final OpenModal modal;

    SlackForm(SlackRoom room, OpenModal modal) {
        this.room = room;
        this.modal = modal;
    }

    @Override
    public String text() {
        return room.withNames(modal.plainText());
    }

    @Override
    public List<String> labels() {
        return modal.labels();
    }

    @Override
    public FormOnScreen fill(String label, String text) {
        reach(label);
        modal.fill(label, text);
        return this;
    }

    @Override
    public FormOnScreen pick(String label, List<String> shown) {
        reach(label);
        modal.choose(label, shown.toArray(String[]::new));
        return this;
    }

    private void reach(String label) {
        if (!modal.labels().contains(label) && !modal.buttons().isEmpty()) {
            modal.presses(modal.buttons().getLast());
            await().atMost(Duration.ofSeconds(15)).until(() -> modal.labels().contains(label));
        }
    }

    @Override
    public String valueOf(String label) {
        reach(label);
        return modal.valueOf(label);
    }

    @Override
    public Map<String, String> submit() {
        room.aMomentLater();
        return modal.submit();
    }
}
