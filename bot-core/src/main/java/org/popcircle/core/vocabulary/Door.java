package org.popcircle.core.vocabulary;

import java.util.List;

/**
 * An open invitation: whoever says "I'm in" takes part, not only people who were picked.
 *
 * @param groups only whoever is in one of these can come in; empty for everybody who is there
 */
public record Door(List<Group> groups) {

    public Door {
        groups = List.copyOf(groups);
    }

    /** Whether it stands open to everybody. */
    public boolean isForAll() {
        return groups.isEmpty();
    }

    /** How the groups are called whose people can come in. */
    public List<String> names() {
        return groups.stream().map(Group::name).toList();
    }
}
