package org.popcircle.slack.sandbox.workspace;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.popcircle.slack.sandbox.workspace.Conversation.Kind;

/** The workspace that the sandbox starts with: six members, one of them speaking Spanish, a guest, another bot, and somebody who has left. */
public final class Valley {

    public static final User POPCIRCLE =
            new User("U0POPCIRCLE", "popcircle", "Popcircle", "Etc/UTC", "en-US", User.Kind.BOT);

    private static final List<User> PEOPLE = List.of(
            new User("U0ANA", "Ana", "Ana Ribeiro", "Europe/Madrid", "en-US", User.Kind.MEMBER),
            new User("U0BEN", "Ben", "Ben Okafor", "Europe/London", "en-GB", User.Kind.MEMBER),
            new User("U0CHI", "Chi", "Chi Nguyen", "Europe/Berlin", "en-US", User.Kind.MEMBER),
            new User("U0DOV", "Dov", "Dov Levin", "Asia/Jerusalem", "en-US", User.Kind.MEMBER),
            new User("U0EVA", "Eva", "Eva Lindqvist", "America/New_York", "en-US", User.Kind.MEMBER),
            new User("U0FLOR", "Flor", "Flor Quintero", "America/Bogota", "es-LA", User.Kind.MEMBER),
            new User("U0GIL", "Gil", "Gil Moreau", "Europe/Paris", "en-US", User.Kind.GUEST),
            new User("U0CALBOT", "calbot", "Calendar", "Etc/UTC", "en-US", User.Kind.BOT),
            new User("U0HAL", "Hal", "Hal Berg", "Europe/Oslo", "en-US", User.Kind.DEACTIVATED));

    private Valley() {}

    public static Workspace freshlySeeded(InstantSource time) {
        var workspace = new Workspace("Valley", POPCIRCLE, time);
        PEOPLE.forEach(workspace::put);
        workspace.put(new Conversation(
                "C0VALLEY",
                "valley",
                Kind.CHANNEL,
                ordered("U0ANA", "U0BEN", "U0CHI", "U0DOV", "U0EVA", "U0FLOR", "U0GIL", "U0CALBOT", POPCIRCLE.id()),
                false));
        workspace.put(new Conversation(
                "C0RANDOM",
                "random",
                Kind.CHANNEL,
                ordered("U0ANA", "U0BEN", "U0CHI", "U0DOV", "U0EVA", "U0FLOR", "U0GIL"),
                false));
        workspace.put(new Conversation(
                "C0CORETEAM", "core-team", Kind.PRIVATE, ordered("U0ANA", "U0BEN", "U0CHI", POPCIRCLE.id()), false));
        workspace.put(new UserGroup("S0CORETEAM", "core", "Core team", List.of("U0ANA", "U0BEN", "U0CHI")));
        return workspace;
    }

    private static Set<String> ordered(String... ids) {
        return new LinkedHashSet<>(List.of(ids));
    }
}
