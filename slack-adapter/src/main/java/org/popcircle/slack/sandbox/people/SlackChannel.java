package org.popcircle.slack.sandbox.people;

import java.util.List;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.workspace.Conversation;

/** A channel as everyone in it sees it, whoever they are: without what only one person sees. */
public final class SlackChannel {

    private final Office office;
    private final String id;

    public SlackChannel(Office office, String id) {
        this.office = office;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Oldest first, replies among them. */
    public List<Seen> messages() {
        return office.workspace().messages(id).stream()
                .filter(it -> !it.isEphemeral())
                .map(Seen::new)
                .toList();
    }

    /** The replies under that message, oldest first. */
    public List<Seen> thread(Seen parent) {
        return messages().stream()
                .filter(it -> parent.ts().equals(it.threadTs()))
                .toList();
    }

    /** The newest message, not a reply, whose text has these words. */
    public Seen card(String words) {
        return messages().reversed().stream()
                .filter(it -> !it.isReply() && it.plainText().contains(words))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("no card says \"" + words + "\":\n" + messages()));
    }

    /** The same message as it is now. */
    public Seen now(Seen earlier) {
        return office.workspace()
                .message(id, earlier.ts())
                .map(Seen::new)
                .orElseThrow(() -> new NotOnScreen("that message is gone"));
    }

    public void inviteBot() {
        office.happenings().joined(office.workspace().bot(), conversation());
    }

    public void removeBot() {
        office.happenings().left(office.workspace().bot(), conversation());
    }

    public void archive() {
        office.happenings().archived(conversation());
    }

    public void rename(String name) {
        office.happenings().renamed(conversation(), name);
    }

    private Conversation conversation() {
        return office.workspace().conversation(id).orElseThrow();
    }
}
