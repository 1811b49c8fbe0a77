package org.popcircle.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.adapter.Unusable;

class SlackSettingsTest {

    private static final String TOKEN = "xoxb-1234567890-abc";
    private static final String SECRET = "0123456789abcdef";

    @Test
    void nothing_set_is_the_sandbox() {
        assertThat(SlackSettings.from(Map.<String, String>of()::get).sandbox()).isTrue();
    }

    @Test
    void a_token_with_a_secret_is_one_workspace_over_http() {
        var settings =
                SlackSettings.from(Map.of("SLACK_BOT_TOKEN", TOKEN, "SLACK_SIGNING_SECRET", " " + SECRET + "\n")::get);

        assertThat(settings.sandbox()).isFalse();
        assertThat(settings.signingSecret()).contains(SECRET);
        assertThat(settings.apiUrl()).isEqualTo("https://slack.com/api/");
        assertThat(settings.command()).isEqualTo("/circle");
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void what_cannot_be_used_stops_the_start_with_one_sentence_that_names_it(
            Map<String, String> variables, String named) {
        assertThatThrownBy(() -> SlackSettings.from(variables::get))
                .isInstanceOf(Unusable.class)
                .message()
                .startsWith(named)
                .endsWith(".")
                .doesNotContain("\n")
                .doesNotContain(variables.values().toArray(String[]::new));
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of(Map.of("SLACK_BOT_TOKEN", TOKEN), "SLACK_SIGNING_SECRET is missing"),
                Arguments.of(Map.of("SLACK_BOT_TOKEN", "abcdefgh123"), "SLACK_BOT_TOKEN is malformed"),
                Arguments.of(Map.of("SLACK_SIGNING_SECRET", SECRET), "SLACK_BOT_TOKEN is missing"),
                Arguments.of(
                        Map.of("SLACK_BOT_TOKEN", TOKEN, "SLACK_SIGNING_SECRET", "---"),
                        "SLACK_SIGNING_SECRET is malformed"),
                Arguments.of(
                        Map.of("SLACK_BOT_TOKEN", TOKEN, "SLACK_APP_TOKEN", "xoxb-not-an-app-token"),
                        "SLACK_APP_TOKEN is malformed"),
                Arguments.of(
                        Map.of("SLACK_CLIENT_ID", "12345678.9012"), "SLACK_CLIENT_ID is set but SLACK_CLIENT_SECRET"),
                Arguments.of(Map.of("SLACK_CLIENT_SECRET", SECRET), "SLACK_CLIENT_SECRET is set but SLACK_CLIENT_ID"),
                Arguments.of(
                        Map.of("SLACK_CLIENT_ID", "12345678.9012", "SLACK_CLIENT_SECRET", SECRET),
                        "SLACK_SIGNING_SECRET is missing"),
                Arguments.of(Map.of("SLACK_API_URL", "https://example.org/slack"), "SLACK_API_URL must"),
                Arguments.of(Map.of("SLACK_API_URL", "not an address/api/"), "SLACK_API_URL must"),
                Arguments.of(Map.of("SLACK_COMMAND", "circle-without-slash"), "SLACK_COMMAND is malformed"),
                Arguments.of(Map.of("SLACK_PROXY", "proxy:3128 somewhere"), "SLACK_PROXY must"));
    }

    @Test
    void secrets_are_not_printed() {
        var settings = SlackSettings.from(Map.of(
                "SLACK_CLIENT_ID", "12345678.9012",
                "SLACK_CLIENT_SECRET", SECRET,
                "SLACK_APP_TOKEN", "xapp-1-A-secret")::get);

        assertThat(settings.toString() + settings.client()).doesNotContain(SECRET, "xapp-1-A-secret");
    }
}
