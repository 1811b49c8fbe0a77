package org.popcircle.slack.sandbox;

import java.util.List;
import java.util.Set;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.AppSettings.Secrets;
import org.popcircle.slack.sandbox.workspace.AppSettings.Shortcut;

/** An app as its manifest would describe it, for tests of the double itself. */
final class TestApp {

    static final Set<String> SCOPES = Set.of("commands", "chat:write", "users:read", "channels:read", "groups:read");

    private TestApp() {}

    static AppSettings settings() {
        return new AppSettings(
                "T0VALLEY",
                "A0POPCIRCLE",
                "B0POPCIRCLE",
                Secrets.random(),
                SCOPES,
                Set.of(
                        "app_home_opened",
                        "member_joined_channel",
                        "member_left_channel",
                        "user_change",
                        "channel_archive",
                        "channel_rename",
                        "app_uninstalled",
                        "tokens_revoked"),
                "/circle",
                List.of(new Shortcut("propose_from_message", "Propose this")),
                true);
    }
}
