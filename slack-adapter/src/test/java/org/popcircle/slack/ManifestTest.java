package org.popcircle.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcircle.slack.wire.BoltConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ManifestTest {

    private final PublishedSchemas schemas = new PublishedSchemas();

    @Test
    void both_manifests_are_what_slack_takes() {
        assertThat(schemas.problemsInManifest(Manifests.http())).isEmpty();
        assertThat(schemas.problemsInManifest(Manifests.socket())).isEmpty();
    }

    @Test
    void the_schema_would_notice_a_misspelt_setting() {
        ObjectNode manifest = (ObjectNode) Manifests.http().deepCopy();
        manifest.withObject("/settings").put("socket_mode", true);

        assertThat(schemas.problemsInManifest(manifest)).isNotEmpty();
    }

    @Test
    void an_installation_asks_for_the_same_scopes_as_the_manifests() {
        List<String> asked = List.of(BoltConfig.SCOPES.split(","));

        assertThat(texts(Manifests.http().at("/oauth_config/scopes/bot"))).isEqualTo(asked);
        assertThat(texts(Manifests.socket().at("/oauth_config/scopes/bot"))).isEqualTo(asked);
    }

    @Test
    void every_message_shortcut_is_one_that_is_handled() {
        List<String> callbacks = Manifests.http().at("/features/shortcuts").values().stream()
                .map(shortcut -> shortcut.path("callback_id").asString())
                .toList();

        assertThat(callbacks).containsExactlyInAnyOrderElementsOf(SlackShortcuts.USES.keySet());
    }

    @Test
    void socket_mode_needs_no_address() {
        assertThat(Manifests.socket().toString()).doesNotContain("YOUR-HOST");
        assertThat(Manifests.socket().at("/settings/socket_mode_enabled").asBoolean())
                .isTrue();
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
