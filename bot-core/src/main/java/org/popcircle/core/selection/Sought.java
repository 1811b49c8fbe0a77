package org.popcircle.core.selection;

import java.util.List;

/** What a selection is for: one engine, whatever is named in it (method.md 4). */
public sealed interface Sought {

    /** Somebody for each role, of those who take part. */
    record Holders(List<Role> roles) implements Sought {
        public Holders {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What the circle takes up next, of what waits in its backlog (method.md 1.3).
     *
     * @param topics what waited when it began, in that order
     */
    record NextTopics(List<Candidate.Topic> topics) implements Sought {

        /** So many can be read through before one names three. */
        public static final int MOST = 100;

        public NextTopics {
            topics = List.copyOf(topics);
        }
    }

    /** Whom the members would like to have with them (method.md 1.2). */
    record NewMembers() implements Sought {}

    /** The numbers under which somebody or something is named: one a role, else 1. */
    default List<Integer> numbers() {
        return switch (this) {
            case Holders(List<Role> roles) -> roles.stream().map(Role::number).toList();
            case NextTopics _, NewMembers _ -> List.of(1);
        };
    }

    /** How many one person names at once. */
    default int mostEach() {
        return switch (this) {
            case Holders _ -> 1;
            case NextTopics _, NewMembers _ -> 3;
        };
    }

    /** How many are proposed at once: about three topics, and a fourth that the aim needs (method.md feature 18). */
    default int mostProposed() {
        return switch (this) {
            case Holders _ -> 1;
            case NextTopics _, NewMembers _ -> 5;
        };
    }

    /** Whether somebody may have nobody to suggest; a role and topics need everyone's word (method.md I5). */
    default boolean mayBeNobody() {
        return this instanceof NewMembers;
    }

    /** Whether everybody says first what whoever is chosen should bring. */
    default boolean gathersQualities() {
        return this instanceof Holders;
    }
}
