package org.popcircle.discord.sandbox.guild;

import java.util.Optional;

/** Something that the screens of some people, and perhaps the bot, must hear of now. */
public sealed interface Change {

    /** A new message; {@code edited} when it is an old one that says something else now. */
    record Said(Message message, boolean edited) implements Change {}

    record Removed(Message message) implements Change {}

    /** A channel or thread, new or changed. */
    record ChannelChanged(Channel channel, boolean fresh) implements Change {}

    record ChannelRemoved(Channel channel) implements Change {}

    /** Somebody's roles, locale or membership. */
    record PersonChanged(Person person) implements Change {}

    record RoleChanged(Role role) implements Change {}

    /** The modal in front of a person, or none any more. */
    record ModalChanged(String user, Optional<Modal> modal) implements Change {}

    /** What Discord's client itself tells a person, such as that an interaction failed. */
    record Notice(String user, String text) implements Change {}

    /** The application registered other commands. */
    record CommandsChanged() implements Change {}

    /** The sandbox's clock was moved. */
    record ClockMoved() implements Change {}
}
