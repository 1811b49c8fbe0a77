package org.popcircle.slack.faults;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.faults.Storm;
import org.popcircle.slack.Manifests;
import org.popcircle.slack.sandbox.Crowd;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.blocks.SchemaCheck;
import org.popcircle.slack.sandbox.people.Seat;
import org.popcircle.slack.sandbox.people.Seen;
import org.popcircle.slack.sandbox.web.SlackDoubleServer;
import org.popcircle.slack.sandbox.workspace.AppSettings;

/** A Slack full of people, P0, P1 and so on, all in one channel with the bot. */
final class Town implements AutoCloseable {

    static final String NO_OBJECTION = "No objection";
    static final Place PLACE = new Place(Messenger.SLACK, "T0VALLEY", "C0CROWD");

    private static final String CHANNEL = "#crowd";

    final SlackDouble slack;
    private final SlackDoubleServer server;

    Town(int people) {
        AppSettings app = AppSettings.fromManifest(Manifests.http(), AppSettings.Secrets.random());
        slack = new SlackDouble(app, Crowd.of(people), SchemaCheck.none(), InstantSource.system());
        server = SlackDoubleServer.start(slack);
    }

    /** What a program needs to serve this town. */
    Map<String, String> variables() {
        AppSettings.Secrets secrets = slack.app().secrets();
        return Map.of(
                "SLACK_BOT_TOKEN", secrets.botToken(),
                "SLACK_SIGNING_SECRET", secrets.signingSecret(),
                "SLACK_API_URL", server.apiUrl());
    }

    void isServedAt(int port) {
        slack.deliverTo(events(port));
    }

    static URI events(int port) {
        return URI.create("http://127.0.0.1:" + port + "/slack/events");
    }

    Seat seat(int person) {
        return slack.person("P" + person).in(CHANNEL);
    }

    List<Seat> seats(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::seat).toList();
    }

    /** P0 asks P1 up to (not including) that one; returns the card once it is there. */
    Seen check(String question, int people) {
        seat(0).types("/circle check " + question);
        var person = slack.person("P0");
        Awaitility.await("the form").atMost(Duration.ofSeconds(10)).until(person::hasModal);
        String[] asked = IntStream.range(1, people).mapToObj(i -> "P" + i).toArray(String[]::new);
        // Of a program that has only just started the answer may be late: then the card tells whether it was done.
        person.modal().choose("Who is asked?", asked).submit();
        if (person.hasModal()) {
            person.modal().closeAll();
        }
        Awaitility.await("the card").atMost(Duration.ofSeconds(30)).until(() -> card(question) != null);
        return card(question);
    }

    private Seen card(String question) {
        return slack.channel(CHANNEL).messages().stream()
                .filter(it -> !it.isReply() && it.plainText().contains(question) && it.has(NO_OBJECTION))
                .findFirst()
                .orElse(null);
    }

    /** What each person of a storm does. */
    static Function<Seat, Storm.Ack> pressing(Seen card) {
        return seat -> {
            var ack = seat.pressesOn(card, NO_OBJECTION).ack();
            return new Storm.Ack(ack.isOk(), ack.took());
        };
    }

    /** The card as everybody sees it now. */
    String nowOn(Seen card) {
        return slack.channel(CHANNEL).now(card).plainText();
    }

    @Override
    public void close() {
        server.close();
    }
}
