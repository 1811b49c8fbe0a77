package org.popcircle.discord.sandbox.guild;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A user and, unless they are {@link Kind#GONE}, a member of the guild.
 *
 * @param name as everybody sees it; the username is the same in small letters
 * @param tz where they live, which Discord tells no bot
 * @param locale of their client, which every interaction tells
 * @param roles beyond {@code @everyone}
 * @param openToMessages whether bots of the guild may write to them directly
 */
public record Person(
        String id, String name, String tz, String locale, Kind kind, Set<String> roles, boolean openToMessages) {

    /** What somebody is in the guild. A guest is a member like any other, with a flag and a role that say so. */
    public enum Kind {
        MEMBER,
        GUEST,
        BOT,
        GONE
    }

    public Person {
        roles = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(roles));
    }

    public String username() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    public boolean isBot() {
        return kind == Kind.BOT;
    }

    public boolean isMember() {
        return kind != Kind.GONE;
    }

    public Person gone() {
        return new Person(id, name, tz, locale, Kind.GONE, Set.of(), openToMessages);
    }

    public Person opening(boolean open) {
        return new Person(id, name, tz, locale, kind, roles, open);
    }

    public Person speaking(String newLocale) {
        return new Person(id, name, tz, newLocale, kind, roles, openToMessages);
    }

    public Person in(Set<String> newRoles) {
        return new Person(id, name, tz, locale, kind, newRoles, openToMessages);
    }
}
