package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Overwrite;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Role;
import org.popcircle.discord.sandbox.guild.Valley;

/** Roles first, then the channel: everyone, roles, the member. */
class PermissionsTest {

    private static final String HELPERS = "1450000000000000031";
    private static final String QUIET = "1450000000000000032";

    private final AppSettings app = AppSettings.random();
    private final Guild guild = Valley.freshlySeeded(app, InstantSource.system());
    private final String ana = guild.personCalled("Ana").orElseThrow().id();

    private boolean maySpeak(Overwrite... overwrites) {
        var channel = Channel.text("1450000000000000041", "test", 9, List.of(overwrites));
        guild.put(channel);
        return Permission.SEND_MESSAGES.isIn(guild.permissions(ana, channel));
    }

    private void give(String role, Permission... permissions) {
        guild.put(new Role(role, role, 5, Permission.bits(List.of(permissions))));
        var person = guild.person(ana).orElseThrow();
        var roles = new LinkedHashSet<>(person.roles());
        roles.add(role);
        guild.put(person.in(roles));
    }

    private static final long SPEAK = Permission.SEND_MESSAGES.bit();

    @Test
    void without_overwrites_the_roles_decide() {
        assertThat(maySpeak()).isTrue();
        guild.put(guild.role(Valley.GUILD).orElseThrow().allowing(Permission.VIEW_CHANNEL.bit()));
        assertThat(maySpeak()).isFalse();
        give(HELPERS, Permission.SEND_MESSAGES);
        assertThat(maySpeak()).isTrue();
    }

    @Test
    void a_role_that_allows_outweighs_a_role_that_denies_and_everyone() {
        give(HELPERS);
        give(QUIET);

        assertThat(maySpeak(Overwrite.ofRole(Valley.GUILD, 0, SPEAK))).isFalse();
        assertThat(maySpeak(Overwrite.ofRole(Valley.GUILD, 0, SPEAK), Overwrite.ofRole(HELPERS, SPEAK, 0)))
                .isTrue();
        assertThat(maySpeak(Overwrite.ofRole(QUIET, 0, SPEAK), Overwrite.ofRole(HELPERS, SPEAK, 0)))
                .isTrue();
        assertThat(maySpeak(Overwrite.ofRole(HELPERS, SPEAK, 0), Overwrite.ofMember(ana, 0, SPEAK)))
                .isFalse();
    }

    @Test
    void administrators_pass_and_whoever_does_not_see_does_nothing() {
        var hidden = Overwrite.ofRole(Valley.GUILD, 0, Permission.VIEW_CHANNEL.bit());
        assertThat(maySpeak(hidden)).isFalse();
        give(HELPERS, Permission.ADMINISTRATOR);
        assertThat(maySpeak(hidden)).isTrue();
    }

    @Test
    void the_guild_is_as_its_story_tells() {
        var names = guild.audience(guild.channel(Valley.CORE_TEAM).orElseThrow());

        assertThat(names)
                .isEqualTo(Set.of(
                        ana,
                        guild.personCalled("Ben").orElseThrow().id(),
                        guild.personCalled("Chi").orElseThrow().id(),
                        app.id()));
        var random = guild.channel(Valley.RANDOM).orElseThrow();
        assertThat(guild.sees(app.id(), random)).isTrue();
        assertThat(Permission.SEND_MESSAGES.isIn(guild.permissions(app.id(), random)))
                .isFalse();
    }
}
