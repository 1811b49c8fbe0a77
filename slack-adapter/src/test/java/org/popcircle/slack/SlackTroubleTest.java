package org.popcircle.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.popcircle.adapter.ScriptedConversation.note;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Stage;
import org.popcircle.core.app.Stage.Shown;
import org.popcircle.core.app.Store;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.slack.sandbox.api.Fault;
import org.popcircle.slack.sandbox.delivery.RequestSigner;

/** When something is slow, broken, forged or gone, people read the truth and nothing is claimed that did not happen. */
class SlackTroubleTest {

    private static final Place VALLEY = new Place(Messenger.SLACK, "T0VALLEY", "C0VALLEY");
    private static final ActionToken CONSENT = ActionToken.of(Verb.CONSENT, "abcd-1", 1);
    private static final View CARD = View.NoteView.of(Phrase.of("A card"), Choice.main("No objection", CONSENT));

    private final BotBesideTheDouble running = BotBesideTheDouble.start(BotBesideTheDouble.Transport.HTTP);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        running.close();
    }

    @Test
    void what_is_not_confirmed_in_two_seconds_is_not_called_done_and_is_told_when_it_is() {
        CountDownLatch slow = new CountDownLatch(1);
        running.conversation.onPressed = (caller, token) -> {
            try {
                slow.await();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            return note("Thanks, noted.");
        };
        running.bot.stage().show(VALLEY, CARD, Optional.empty());

        var click = running.slack.person("Ben").in("#valley").presses("No objection");

        assertThat(click.ack().isOk()).isTrue();
        assertThat(click.ack().took()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2900));
        await().untilAsserted(() -> assertThat(said("Ben")).anyMatch(text -> text.contains("Not confirmed")));
        assertThat(said("Ben")).noneMatch(text -> text.contains("Thanks, noted."));
        slow.countDown();
        await().untilAsserted(() -> assertThat(said("Ben")).anyMatch(text -> text.contains("Thanks, noted.")));
    }

    @Test
    void a_store_out_of_reach_is_not_confirmed_either() {
        running.conversation.onTyped = (caller, text) -> {
            throw new Store.StoreUnavailable("away", new IOException());
        };

        assertThat(running.slack
                        .person("Ben")
                        .in("#valley")
                        .types("/circle status")
                        .isOk())
                .isTrue();

        assertThat(said("Ben")).anyMatch(text -> text.contains("Not confirmed"));
    }

    @Test
    void a_form_that_could_not_open_in_time_is_one_press_away() {
        running.conversation.onTyped = (caller, text) -> new Reply.Ask(form());
        running.slack.faults().next("views.open", new Fault.Refused("expired_trigger_id"));

        running.slack.person("Ben").in("#valley").types("/circle check Bread?");
        await().untilAsserted(() -> assertThat(said("Ben")).anyMatch(text -> text.contains("Here is the way in")));
        running.slack.person("Ben").in("#valley").presses("Open the form");

        await().untilAsserted(
                        () -> assertThat(running.slack.person("Ben").hasModal()).isTrue());
        assertThat(running.conversation.heard).hasSize(1);
    }

    @Test
    void a_submission_that_is_not_confirmed_stays_open_with_its_text() {
        running.conversation.onTyped = (caller, text) -> new Reply.Ask(form());
        running.conversation.onSubmitted = (caller, values) -> {
            throw new Store.StoreUnavailable("away", new IOException());
        };
        running.slack.person("Ben").in("#valley").types("/circle check Bread?");
        var modal = running.slack.person("Ben").modal();

        assertThat(modal.fill("Question", "Bread?").submit().get("Question")).contains("Not confirmed");
        assertThat(modal.valueOf("Question")).isEqualTo("Bread?");
        String first = running.conversation.last().caller().delivery();
        modal.submit();
        assertThat(running.conversation.last().caller().delivery()).isEqualTo(first);
    }

    @Test
    void an_answer_to_a_form_shows_in_its_window() {
        running.conversation.onTyped = (caller, text) -> new Reply.Ask(form());
        running.conversation.onSubmitted = (caller, values) -> note("Thanks, noted.");
        running.slack.person("Ben").in("#valley").types("/circle check Bread?");
        running.slack.person("Ben").modal().fill("Question", "Bread?").submit();

        assertThat(running.slack.person("Ben").modal().plainText()).contains("Thanks, noted.");
    }

    @Test
    void a_text_file_goes_to_direct_messages_in_pieces() {
        running.conversation.onTyped = (caller, text) -> new Reply.Hand(
                "log.md", "line\n".repeat(4_000), View.NoteView.of(Phrase.of("Look there.")), Locale.ENGLISH);

        running.slack.person("Ben").in("#valley").types("/circle log");

        await().untilAsserted(() -> assertThat(running.slack.person("Ben").directMessages())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(message -> assertThat(message.plainText()).contains("log.md", "line")));
        assertThat(running.slack.requests().mistakes()).isEmpty();
    }

    @Test
    void a_card_is_drawn_anew_in_place_and_its_disappearance_is_noticed() {
        Shown posted = running.bot.stage().show(VALLEY, CARD, Optional.empty());
        String message = ((Shown.There) posted).message();

        assertThat(running.bot.stage().show(VALLEY, View.NoteView.of(Phrase.of("Changed")), Optional.of(message)))
                .isEqualTo(posted);
        assertThat(running.slack.channel("#valley").messages()).hasSize(1);
        assertThat(running.slack.channel("#valley").messages().getFirst().plainText())
                .contains("Changed");
        assertThat(running.bot.stage().show(VALLEY, CARD, Optional.of("C0VALLEY/1.000001")))
                .isInstanceOf(Shown.Gone.class);
    }

    @Test
    void each_way_of_not_getting_through_is_told_apart() {
        Stage stage = running.bot.stage();
        var faults = running.slack.faults();
        faults.next(
                "chat.postMessage", new Fault.TooManyRequests(7), new Fault.ServerError(503), new Fault.LostAnswer());

        assertThat(stage.show(VALLEY, CARD, Optional.empty())).isEqualTo(new Shown.SlowDown(Duration.ofSeconds(7)));
        assertThat(stage.show(VALLEY, CARD, Optional.empty())).isInstanceOf(Shown.Unknown.class);
        assertThat(stage.show(VALLEY, CARD, Optional.empty())).isInstanceOf(Shown.Unknown.class);
        Place random = new Place(Messenger.SLACK, "T0VALLEY", "C0RANDOM");
        assertThat(stage.show(random, CARD, Optional.empty()))
                .isInstanceOfSatisfying(
                        Shown.Refused.class,
                        refused -> assertThat(refused.why()).contains("not_in_channel"));
    }

    @Test
    void people_are_written_to_directly_and_threads_aloud() {
        Stage stage = running.bot.stage();
        String parent = ((Shown.There) stage.show(VALLEY, CARD, Optional.empty())).message();
        View news =
                new View.MessageView(Phrase.of("Decided"), List.of(Phrase.of("Decided · Bread")), List.of(), List.of());

        stage.send("p1", new Stage.Recipient.Direct(new Account(Messenger.SLACK, "T0VALLEY", "U0BEN")), news);
        stage.send("p2", new Stage.Recipient.Everybody(VALLEY, Optional.of(parent), true), news);

        assertThat(running.slack.person("Ben").directMessages()).hasSize(1);
        var inThread = running.slack
                .channel("#valley")
                .thread(running.slack.channel("#valley").card("A card"));
        assertThat(inThread).hasSize(1);
        assertThat(inThread.getFirst().message().broadcast()).isTrue();
        assertThat(running.slack.requests().mistakes()).isEmpty();
    }

    @Test
    void forged_old_large_and_foreign_requests_are_refused_without_a_trace_in_the_core() throws Exception {
        String now = String.valueOf(Instant.now().getEpochSecond());
        String command = "command=/circle&text=help&team_id=T0VALLEY&user_id=U0BEN&user_name=Ben&channel_id=C0VALLEY";
        RequestSigner genuine = new RequestSigner(running.slack.app().secrets().signingSecret());

        assertThat(post(command, now, new RequestSigner("---").sign(now, bytes(command))))
                .isEqualTo(401);
        assertThat(post(command, now, "")).isEqualTo(401);
        String early = String.valueOf(Instant.now().plusSeconds(600).getEpochSecond());
        assertThat(post(command, early, genuine.sign(early, bytes(command)))).isEqualTo(401);
        String large = "payload=" + "x".repeat(1024 * 1024);
        assertThat(post(large, now, genuine.sign(now, bytes(large)))).isEqualTo(413);
        for (String unknown : List.of("hello=there", "payload={bad", "{\"type\":\"event_callback\"}", "")) {
            assertThat(post(unknown, now, genuine.sign(now, bytes(unknown))))
                    .as(unknown)
                    .isEqualTo(400);
        }
        assertThat(post("ssl_check=1&token=x", now, "")).isEqualTo(200);
        assertThat(running.conversation.heard).isEmpty();
        assertThat(post(command, now, genuine.sign(now, bytes(command)))).isEqualTo(200);
    }

    private int post(String body, String timestamp, String signature) throws IOException, InterruptedException {
        URI events = running.address().resolve("/slack/events");
        HttpRequest request = HttpRequest.newBuilder(events)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<String> said(String person) {
        return running.slack.person(person).in("#valley").ephemerals().stream()
                .map(seen -> seen.plainText().toString())
                .toList();
    }

    private static Form form() {
        return new Form(
                ActionToken.of(Verb.CHECK, "abcd", 1),
                "A small check",
                List.of(),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(new Field.Text("question", "Question", Optional.empty(), true, false, 300, "")))),
                "Ask".toUpperCase(Locale.ROOT));
    }
}
