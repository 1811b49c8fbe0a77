package org.popcircle.slack.sandbox.workspace;

import java.util.Optional;

/** Something that the screens of some people must show now. */
public sealed interface Change {

    /** A new message, or an old one that says something else now. */
    record Said(Message message) implements Change {}

    record Removed(Message message) implements Change {}

    /** A conversation is new, or its name, members or state changed. */
    record ConversationChanged(Conversation conversation) implements Change {}

    /** The top of a person's modals, or nothing when the last one was closed. */
    record ModalChanged(String user, Optional<View> top) implements Change {}

    record HomeChanged(String user, View view) implements Change {}

    /** What Slack itself tells a person, such as that a command failed. */
    record Notice(String user, String text) implements Change {}

    /** The sandbox's clock was moved. */
    record ClockMoved() implements Change {}
}
