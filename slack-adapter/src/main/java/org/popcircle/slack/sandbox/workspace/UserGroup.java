package org.popcircle.slack.sandbox.workspace;

import java.util.List;

/**
 * People who can be called together.
 *
 * @param id such as {@code S0KITCHEN}
 * @param handle what stands behind the {@code @}
 */
public record UserGroup(String id, String handle, String name, List<String> users) {

    public UserGroup {
        users = List.copyOf(users);
    }
}
