package org.popcircle.slack.sandbox.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.User;
import org.popcircle.slack.sandbox.workspace.UserGroup;
import org.popcircle.slack.sandbox.workspace.Workspace;

/** What Slack makes of typed text: entities escaped, and names that exist turned into mentions. */
final class TypedText {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}])([@#])([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])");

    private final Workspace workspace;

    TypedText(Workspace workspace) {
        this.workspace = workspace;
    }

    /** With {@code should_escape}, as {@code <@U123|name>} and {@code <#C123|name>}. */
    String escaped(String typed) {
        var entities = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MENTION.matcher(entities)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("@") ? person(found.group(2)) : channel(found.group(2))));
    }

    private String person(String name) {
        return workspace.users().stream()
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst()
                .map((User it) -> "<@" + it.id() + "|" + it.name() + ">")
                .or(() -> group(name))
                .orElse("@" + name);
    }

    private Optional<String> group(String handle) {
        return workspace.groups().stream()
                .filter(it -> it.handle().equalsIgnoreCase(handle))
                .findFirst()
                .map((UserGroup it) -> "<!subteam^" + it.id() + "|@" + it.handle() + ">");
    }

    private String channel(String name) {
        return workspace.conversations().stream()
                .filter(it -> it.kind() != Conversation.Kind.DM && it.name().equals(name))
                .findFirst()
                .map((Conversation it) -> "<#" + it.id() + "|" + it.name() + ">")
                .orElse("#" + name);
    }
}
