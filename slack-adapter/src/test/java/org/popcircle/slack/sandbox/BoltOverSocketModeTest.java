package org.popcircle.slack.sandbox;

import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Socket Mode, with the SDK's own client. */
class BoltOverSocketModeTest extends BoltAgainstTheDouble {

    private static final Duration COMES_BACK_WITHIN = Duration.ofSeconds(20);

    @Override
    AutoCloseable connect() throws Exception {
        var token = slack.app().secrets().appToken();
        var sockets = new SocketModeApp(token, bot.app(), SocketModeClient.Backend.JavaWebSocket, 4);
        sockets.startAsync();
        slack.deliverOverSockets();
        await().until(() -> slack.sockets().connections() == 1);
        return sockets::close;
    }

    @Test
    void the_bot_comes_back_after_it_was_asked_to_connect_anew() {
        slack.sockets().refresh();

        await().atMost(COMES_BACK_WITHIN)
                .until(() ->
                        slack.person("Ana").in("#valley").types("/circle help").isOk());
    }

    @Test
    void the_bot_comes_back_after_its_connection_broke() {
        slack.sockets().kill();

        await().atMost(COMES_BACK_WITHIN)
                .until(() ->
                        slack.person("Ana").in("#valley").types("/circle help").isOk());
    }
}
