package org.popcircle.discord.sandbox.guild;

/**
 * What a channel grants or takes beyond the roles' permissions.
 *
 * @param id of a role, or of a member
 */
public record Overwrite(String id, boolean member, long allow, long deny) {

    public static Overwrite ofRole(String roleId, long allow, long deny) {
        return new Overwrite(roleId, false, allow, deny);
    }

    public static Overwrite ofMember(String userId, long allow, long deny) {
        return new Overwrite(userId, true, allow, deny);
    }
}
