package org.popcircle.discord.sandbox.guild;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The guild that the sandbox starts with: seven people, one of them speaking Spanish, another bot, somebody who has left, and three channels. */
public final class Valley {

    public static final String GUILD = "1450000000000000001";
    public static final String VALLEY = "1450000000000000011";
    public static final String RANDOM = "1450000000000000012";
    public static final String CORE_TEAM = "1450000000000000013";

    private static final String BOT_ROLE = "1450000000000000021";
    private static final String CORE_ROLE = "1450000000000000022";
    private static final String GUEST_ROLE = "1450000000000000023";

    /** What {@code @everyone} may do in an ordinary guild. */
    private static final List<Permission> EVERYONE = List.of(
            Permission.VIEW_CHANNEL,
            Permission.SEND_MESSAGES,
            Permission.SEND_MESSAGES_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.READ_MESSAGE_HISTORY,
            Permission.ADD_REACTIONS,
            Permission.USE_APPLICATION_COMMANDS);

    private static final List<Person> PEOPLE = List.of(
            person(101, "Ana", "Europe/Madrid", "en-US", Person.Kind.MEMBER, CORE_ROLE),
            person(102, "Ben", "Europe/London", "en-GB", Person.Kind.MEMBER, CORE_ROLE),
            person(103, "Chi", "Europe/Berlin", "en-US", Person.Kind.MEMBER, CORE_ROLE),
            person(104, "Dov", "Asia/Jerusalem", "en-US", Person.Kind.MEMBER),
            person(105, "Eva", "America/New_York", "en-US", Person.Kind.MEMBER),
            person(109, "Flor", "America/Bogota", "es-419", Person.Kind.MEMBER),
            person(106, "Gil", "Europe/Paris", "en-US", Person.Kind.GUEST, GUEST_ROLE),
            person(107, "Calendar", "Etc/UTC", "en-US", Person.Kind.BOT),
            person(108, "Hal", "Europe/Oslo", "en-US", Person.Kind.GONE));

    private Valley() {}

    public static Guild freshlySeeded(AppSettings app, InstantSource time) {
        var guild = empty(app, "Valley", time);
        guild.put(new Role(CORE_ROLE, "Core team", 1, 0));
        guild.put(new Role(GUEST_ROLE, "Guest", 2, 0));
        PEOPLE.forEach(guild::put);
        guild.put(Channel.text(VALLEY, "valley", 0, List.of()));
        guild.put(Channel.text(
                RANDOM,
                "random",
                1,
                List.of(Overwrite.ofRole(
                        BOT_ROLE,
                        0,
                        Permission.bits(List.of(
                                Permission.SEND_MESSAGES,
                                Permission.SEND_MESSAGES_IN_THREADS,
                                Permission.CREATE_PUBLIC_THREADS))))));
        guild.put(Channel.text(
                CORE_TEAM,
                "core-team",
                2,
                List.of(
                        Overwrite.ofRole(GUILD, 0, Permission.VIEW_CHANNEL.bit()),
                        Overwrite.ofRole(CORE_ROLE, Permission.VIEW_CHANNEL.bit(), 0),
                        Overwrite.ofRole(BOT_ROLE, Permission.VIEW_CHANNEL.bit(), 0))));
        return guild;
    }

    /** A guild with nobody but the bot, and no channel yet; {@link #crowd} fills one with people. */
    public static Guild empty(AppSettings app, String name, InstantSource time) {
        var guild = new Guild(GUILD, name, app.id(), time);
        guild.put(new Role(GUILD, "@everyone", 0, Permission.bits(EVERYONE)));
        guild.put(new Role(BOT_ROLE, "Popcircle", 3, Permission.bits(app.permissions())));
        guild.put(new Person(app.id(), "Popcircle", "Etc/UTC", "en-US", Person.Kind.BOT, Set.of(BOT_ROLE), false));
        return guild;
    }

    /** P0, P1 … in #crowd, the bot among them. */
    public static Guild crowd(AppSettings app, int people, InstantSource time) {
        var guild = empty(app, "Crowd", time);
        for (var i = 0; i < people; i++) {
            guild.put(person(1000 + i, "P" + i, "Etc/UTC", "en-US", Person.Kind.MEMBER));
        }
        guild.put(Channel.text(VALLEY, "crowd", 0, List.of()));
        return guild;
    }

    private static Person person(int number, String name, String tz, String locale, Person.Kind kind, String... roles) {
        return new Person(
                Long.toString(1_450_000_000_000_000_000L + 1000 + number), name, tz, locale, kind, Set.of(roles), true);
    }
}
