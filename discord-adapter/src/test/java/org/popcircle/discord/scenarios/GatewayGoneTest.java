package org.popcircle.discord.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.discord.sandbox.gateway.Gateway;
import org.popcircle.discord.sandbox.people.Seat;
import org.popcircle.scenarios.Person;
import org.popcircle.scenarios.ScenarioWorld;

/** Discord's gateway breaks in the middle of a round and comes back: answers before, meanwhile and after. */
class GatewayGoneTest {

    private static final String CARD = "Check · Release on Friday";
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    private final AtomicReference<DiscordRoom> opened = new AtomicReference<>();
    private final ScenarioWorld world = new ScenarioWorld(behind -> {
        opened.set(new DiscordRoom(behind));
        return opened.get();
    });
    private final DiscordRoom room = opened.get();
    private final Gateway gateway = room.discord().gateway();
    private final Person ana = world.person("Ana");
    private final Person ben = world.person("Ben");
    private final Person chi = world.person("Chi");
    private final Person dov = world.person("Dov");

    @BeforeEach
    void one_has_answered_and_the_line_is_cut() {
        ana.checks("Release on Friday?", ben, chi, dov);
        ben.consents();
        ana.seesTogether(CARD, "Still to hear from Chi and Dov");
        gateway.shut(true);
    }

    @AfterEach
    void close() {
        gateway.shut(false);
        world.close();
    }

    @Test
    void after_a_resumed_line_what_was_pressed_meanwhile_counts_once() {
        nobodyHears("Chi", "No objection");
        world.hoursPass(13);
        dov.isWrittenTo("waits for your word");
        ana.seesTogether(CARD, "Still to hear from Chi and Dov");

        gateway.shut(false);
        await().atMost(BACK_WITHIN).until(() -> gateway.resumed() == 1);
        await().atMost(BACK_WITHIN).untilAsserted(() -> ana.seesTogether(CARD, "Still to hear from Dov"));

        chi.consents();
        chi.isTold("noted already");
        dov.consents();
        ana.seesTogether("Decided · Release on Friday", "No objections from Ana, Ben, Chi and Dov");
        assertThat(gateway.identified()).isOne();
    }

    @Test
    void after_a_session_that_is_lost_the_round_goes_on_with_every_answer_that_was_noted_on_the_same_card() {
        nobodyHears("Chi", "No objection");
        gateway.forgetSessions();
        world.hoursPass(13);
        dov.isWrittenTo("waits for your word");

        gateway.shut(false);
        await().atMost(BACK_WITHIN).until(() -> gateway.identified() == 2);
        await().atMost(BACK_WITHIN).until(room::hears);

        ana.seesTogether(CARD, "Still to hear from Chi and Dov");
        assertThat(ana.timesSeen(CARD)).isOne();
        chi.consents();
        chi.isTold("noted: no objection");
        dov.objects("Nobody is there on Saturday.");
        ana.sees("Nobody is there on Saturday.");
    }

    /** Somebody presses and reads that it failed. */
    private void nobodyHears(String name, String label) {
        Seat seat = room.discord().person(name).in(room.channel());
        assertThat(seat.presses(label).ack().isOk()).isFalse();
        assertThat(room.hears()).isFalse();
    }
}
