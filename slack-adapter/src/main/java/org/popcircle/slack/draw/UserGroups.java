package org.popcircle.slack.draw;

import java.util.List;
import org.popcircle.core.view.Field;

/**
 * The user groups that can be picked beside people where groups are asked as well: Slack's own picker knows none.
 *
 * @param label what stands above them
 * @param all each by its id, at most a hundred are shown; empty where there are none
 */
public record UserGroups(String label, List<Field.Option> all) {

    /** What a field's key is followed by in the name of the block with its groups. */
    public static final String BLOCK = "~groups";

    public static final UserGroups NONE = new UserGroups("", List.of());

    public UserGroups {
        all = List.copyOf(all);
    }

    boolean areBeside(Field field) {
        return field instanceof Field.People people && people.door() && !all.isEmpty();
    }
}
