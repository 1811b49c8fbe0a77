package org.popcircle.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.model.builtin.DefaultInstaller;
import org.junit.jupiter.api.Test;
import org.popcircle.adapter.MemoryCabinet;

class CabinetInstallationsTest {

    private final MemoryCabinet cabinet = new MemoryCabinet();
    private final CabinetInstallations installations = new CabinetInstallations(cabinet, "client-secret");

    @Test
    void a_token_is_found_again_and_cannot_be_read_in_the_store() {
        installations.saveInstallerAndBot(installer("T1", "xoxb-one"));
        installations.saveInstallerAndBot(installer("T2", "xoxb-two"));

        assertThat(installations.botToken("T1")).contains("xoxb-one");
        assertThat(installations.botToken("T2")).contains("xoxb-two");
        assertThat(cabinet.everything()).doesNotContain("xoxb");
    }

    @Test
    void another_secret_or_another_place_opens_nothing() {
        installations.saveInstallerAndBot(installer("T1", "xoxb-one"));
        assertThat(new CabinetInstallations(cabinet, "another-secret").botToken("T1"))
                .isEmpty();

        cabinet.put("slack-bots", "T2", cabinet.get("slack-bots", "T1").orElseThrow());
        assertThat(installations.botToken("T2")).isEmpty();
    }

    @Test
    void an_uninstalled_workspace_leaves_nothing_behind() {
        installations.saveInstallerAndBot(installer("T1", "xoxb-one"));
        installations.saveInstallerAndBot(installer("T2", "xoxb-two"));

        installations.deleteAll(null, "T1");

        assertThat(installations.botToken("T1")).isEmpty();
        assertThat(installations.findInstaller(null, "T1", "U1")).isNull();
        assertThat(installations.botToken("T2")).isPresent();
    }

    private static DefaultInstaller installer(String team, String token) {
        return DefaultInstaller.builder()
                .teamId(team)
                .installerUserId("U1")
                .botAccessToken(token)
                .botId("B1")
                .botUserId("U0BOT")
                .installedAt(1L)
                .build();
    }
}
