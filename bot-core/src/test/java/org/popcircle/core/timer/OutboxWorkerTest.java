package org.popcircle.core.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.timer.Samples.CIRCLE;
import static org.popcircle.core.timer.Samples.PLACE;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Letters.Letter;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Stage.Recipient;
import org.popcircle.core.app.Stage.Shown;

class OutboxWorkerTest {

    private final HandClock clock = new HandClock();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final ScriptedStage stage = new ScriptedStage();
    private final WorkerStats stats = new WorkerStats();
    private final Set<String> noLongerTrue = new HashSet<>();
    private final Shift<?> worker = new OutboxWorker(
                    outbox,
                    new MemoryRedraws(),
                    (circle, messenger, address, notice) -> write(notice),
                    stage,
                    clock,
                    Samples.tempo(),
                    stats,
                    Runnable::run)
            .shift();

    @Test
    void messages_to_one_address_leave_in_order() {
        put("ana", "first", "second", "third");
        turns(3);

        assertThat(stage.heard()).containsExactly("send first: first", "send second: second", "send third: third");
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void a_message_that_is_not_sent_yet_keeps_those_behind_it_waiting_and_nobody_else() {
        stage.answers(new Shown.Unknown("timeout"));
        put("ana", "first", "second");
        put("ben", "other");
        turns(3);
        assertThat(stage.heard()).containsExactly("send first: first", "send other: other");

        clock.passes(Duration.ofSeconds(2));
        turns(2);

        assertThat(stage.heard())
                .containsExactly("send first: first", "send other: other", "send first: first", "send second: second");
    }

    @Test
    void a_message_that_is_no_longer_true_is_dropped() {
        noLongerTrue.add("first");
        put("ana", "first", "second");
        turns(2);

        assertThat(stage.heard()).containsExactly("send second: second");
        assertThat(outbox.aside()).isEmpty();
    }

    @Test
    void a_message_that_keeps_failing_is_put_aside_and_those_behind_it_go_on() {
        stage.answers(new Shown.Unknown("500"), new Shown.Unknown("500"), new Shown.Unknown("503"));
        put("ana", "first", "second");
        for (int i = 0; i < 4; i++) {
            turns(1);
            clock.passes(Duration.ofMinutes(6));
        }

        assertThat(outbox.aside()).containsExactly(Map.entry("first", "3 attempts failed, the last one: 503"));
        assertThat(stage.heard()).last().isEqualTo("send second: second");
    }

    @Test
    void a_message_that_is_refused_is_put_aside_at_once() {
        stage.answers(new Shown.Refused("user_disabled"));
        put("ana", "first", "second");
        turns(2);

        assertThat(outbox.aside()).containsEntry("first", "user_disabled");
        assertThat(stage.heard()).hasSize(2);
    }

    @Test
    void being_asked_to_slow_down_holds_every_address_of_the_workspace_and_is_no_failure() {
        stage.answers(new Shown.SlowDown(Duration.ofSeconds(3)));
        put("ana", "first");
        put("ben", "other");
        for (int i = 0; i < 5; i++) {
            turns(1);
            clock.passes(Duration.ofMillis(500));
        }
        assertThat(stage.heard()).containsExactly("send first: first");

        clock.passes(Duration.ofSeconds(1));
        turns(1);

        assertThat(stage.heard()).hasSize(3);
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void a_message_that_cannot_be_worded_is_put_aside_after_some_attempts() {
        put("ana", "broken", "second");
        for (int i = 0; i < 4; i++) {
            turns(1);
            clock.passes(Duration.ofMinutes(6));
        }

        assertThat(outbox.aside()).containsOnlyKeys("broken");
        assertThat(stage.heard()).containsExactly("send second: second");
    }

    @Test
    void a_message_is_not_sent_twice_when_the_store_went_away_in_between() {
        stage.meanwhile(() -> outbox.gone(true));
        put("ana", "first", "second");
        turns(1);
        stage.meanwhile(() -> {});
        outbox.gone(false);
        turns(2);

        assertThat(stage.heard()).containsExactly("send first: first", "send second: second");
    }

    private void put(String address, String... ids) {
        for (String id : ids) {
            outbox.put(CIRCLE, address, id, new Notice.Announced(id));
        }
    }

    private void turns(int count) {
        for (int i = 0; i < count; i++) {
            worker.turn();
        }
    }

    private Optional<Letter> write(Notice notice) {
        String text = notice.document();
        if (text.equals("broken")) {
            throw new IllegalStateException("a bug");
        }
        return noLongerTrue.contains(text)
                ? Optional.empty()
                : Optional.of(
                        new Letter(new Recipient.Everybody(PLACE, Optional.empty(), false), Samples.saying(text)));
    }
}
