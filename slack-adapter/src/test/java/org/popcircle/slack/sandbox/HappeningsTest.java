package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens in the workspace reaches the bot as the events that its manifest subscribes to. */
class HappeningsTest extends CallingTheApi {

    private final RecordingBot bot = new RecordingBot();

    @BeforeEach
    void connect() {
        slack.deliveries().over(bot);
    }

    @Test
    void comings_goings_and_changes_arrive_in_an_envelope() {
        slack.person("Dov").joins("#core-team");
        assertThat(bot.last().path("event").path("channel_type").asString()).isEqualTo("G");
        assertThat(bot.last().path("authorizations").path(0).path("team_id").asString())
                .isEqualTo("T0VALLEY");

        slack.person("Dov").leaves("#core-team");
        slack.person("Eva").isDeactivated();
        assertThat(bot.last().path("event").path("user").path("deleted").asBoolean())
                .isTrue();
        slack.channel("#random").rename("chat");
        slack.channel("#chat").archive();

        assertThat(bot.types())
                .containsExactly(
                        "member_joined_channel",
                        "member_left_channel",
                        "user_change",
                        "channel_rename",
                        "channel_archive");
    }

    @Test
    void an_uninstall_arrives_without_authorizations_and_ends_the_token() {
        slack.happenings().uninstalled();

        assertThat(bot.last().has("authorizations")).isFalse();
        assertThat(error(post("C0VALLEY"))).isEqualTo("account_inactive");
    }

    @Test
    void what_was_not_subscribed_to_never_arrives() {
        slack.channel("#core-team").rename("kitchen");

        assertThat(bot.types()).doesNotContain("group_rename");
    }

    @Test
    void the_bot_is_invited_the_way_people_do_it() {
        assertThat(error(post("C0RANDOM"))).isEqualTo("not_in_channel");

        slack.person("Ana").in("#random").types("/invite @Popcircle");

        assertThat(bot.types()).containsExactly("member_joined_channel");
        assertThat(error(post("C0RANDOM"))).isEmpty();
    }
}
