package org.popcircle.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.popcircle.adapter.ScriptedConversation.note;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many workspaces: installed in the browser, used, and removed, as one story. */
class SlackInstallationTest {

    private static final Pattern STATE = Pattern.compile("state=([0-9a-zA-Z-]+)");

    private final BotBesideTheDouble running = BotBesideTheDouble.start(BotBesideTheDouble.Transport.OAUTH);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        running.close();
    }

    @Test
    void a_workspace_installs_uses_and_removes_the_app() throws Exception {
        running.conversation.onTyped = (caller, text) -> note("Hello.");

        HttpResponse<String> page = get("/slack/install", "");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher state = STATE.matcher(page.body());
        assertThat(state.find()).isTrue();
        String back = "/slack/oauth_redirect?code=" + running.slack.api().issueInstallationCode() + "&state="
                + state.group(1);
        assertThat(get(back, cookie).statusCode()).isEqualTo(200);
        assertThat(running.cabinet.names("slack-bots")).containsExactly("T0VALLEY");
        assertThat(running.cabinet.everything())
                .doesNotContain(running.slack.app().secrets().botToken());

        running.slack.person("Ben").in("#valley").types("/circle help");
        assertThat(running.slack.person("Ben").in("#valley").lastEphemeral().plainText())
                .contains("Hello.");

        running.slack.happenings().uninstalled();
        await().untilAsserted(
                        () -> assertThat(running.cabinet.names("slack-bots")).isEmpty());
        assertThat(running.cabinet.names("slack-installers")).isEmpty();
    }

    @Test
    void a_sign_in_that_nobody_began_here_installs_nothing() throws Exception {
        String back = "/slack/oauth_redirect?code=" + running.slack.api().issueInstallationCode() + "&state=made-up";

        get(back, "slack-app-oauth-state=made-up");

        assertThat(running.cabinet.names("slack-bots")).isEmpty();
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(running.address().resolve(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
