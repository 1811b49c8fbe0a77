package org.popcircle.slack.sandbox;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.User;
import org.popcircle.slack.sandbox.workspace.Valley;
import org.popcircle.slack.sandbox.workspace.Workspace;

/** A workspace of many: P0, P1 … in #crowd, the bot among them. */
public final class Crowd {

    private Crowd() {}

    public static Workspace of(int people) {
        var workspace = new Workspace("Crowd", Valley.POPCIRCLE, InstantSource.system());
        var members = new LinkedHashSet<String>();
        members.add(Valley.POPCIRCLE.id());
        for (var i = 0; i < people; i++) {
            var user = new User("U0P" + i, "P" + i, "Person " + i, "Etc/UTC", "en-US", User.Kind.MEMBER);
            workspace.put(user);
            members.add(user.id());
        }
        workspace.put(new Conversation("C0CROWD", "crowd", Conversation.Kind.CHANNEL, members, false));
        return workspace;
    }
}
