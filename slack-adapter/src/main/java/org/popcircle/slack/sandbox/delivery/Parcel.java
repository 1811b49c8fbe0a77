package org.popcircle.slack.sandbox.delivery;

import tools.jackson.databind.node.ObjectNode;

/** Something to bring to the bot. Treat the payload as read-only. */
public record Parcel(Kind kind, ObjectNode payload) {

    /** How Slack wraps it: a form, a form around JSON, or plain JSON. */
    public enum Kind {
        COMMAND,
        INTERACTION,
        EVENT
    }
}
