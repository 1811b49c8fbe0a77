package org.popcircle.slack.sandbox.people;

import java.util.List;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.blocks.ReadableBlocks;
import org.popcircle.slack.sandbox.workspace.View;

/** The App Home of one person, as it is now whenever it is read. */
public final class OpenHome {

    private final SlackPerson person;

    OpenHome(SlackPerson person) {
        this.person = person;
    }

    /** Whether the app has ever published one. */
    public boolean isPublished() {
        return person.office().views().home(person.id()).isPresent();
    }

    public String plainText() {
        return ReadableBlocks.plainText(view().source().path("blocks"));
    }

    public List<String> buttons() {
        return ReadableBlocks.buttonLabels(view().source().path("blocks"));
    }

    public Click presses(String label) {
        var view = view();
        var found = Pressable.find(view.source().path("blocks"), label);
        return person.office()
                .screens()
                .press(person.id(), view.id(), found.blockId(), found.actionId(), found.choice(), Json.object());
    }

    private View view() {
        return person.office()
                .views()
                .home(person.id())
                .orElseThrow(() -> new NotOnScreen(person.name() + "'s App Home is still empty"));
    }
}
