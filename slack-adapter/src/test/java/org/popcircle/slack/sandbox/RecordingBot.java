package org.popcircle.slack.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.delivery.Ack;
import org.popcircle.slack.sandbox.delivery.BotLine;
import org.popcircle.slack.sandbox.delivery.Parcel;
import org.popcircle.slack.sandbox.delivery.Retry;
import tools.jackson.databind.node.ObjectNode;

/** A bot that only remembers what it was sent, and acknowledges with what the test tells it to. */
final class RecordingBot implements BotLine {

    private final Queue<ObjectNode> received = new ConcurrentLinkedQueue<>();
    private String answer = "";

    void answers(String singleQuoted) {
        answer = singleQuoted.replace('\'', '"');
    }

    @Override
    public Ack deliver(Parcel parcel, Optional<Retry> retry) {
        received.add(parcel.payload());
        return new Ack(200, answer, Duration.ZERO, false);
    }

    List<String> types() {
        return received.stream()
                .map(it -> Json.text(it.has("event") ? it.path("event") : it, "type"))
                .toList();
    }

    ObjectNode last() {
        return received.stream().reduce((earlier, later) -> later).orElseThrow();
    }
}
