package org.popcircle.discord.sandbox.guild;

/** A role; the one whose id is the guild's is {@code @everyone}. */
public record Role(String id, String name, int position, long permissions) {

    public Role allowing(long newPermissions) {
        return new Role(id, name, position, newPermissions);
    }
}
