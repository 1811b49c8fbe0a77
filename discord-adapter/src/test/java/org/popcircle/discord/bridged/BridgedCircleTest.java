package org.popcircle.discord.bridged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.faults.Kept;

/**
 * One circle in Slack and in Discord, as users run it: both programs as processes of their own, on the Redis that the first of
 * them has started.
 */
class BridgedCircleTest {

    private static final Pattern CODE = Pattern.compile("\\b[2-9A-Z]{4}-[2-9A-Z]{4}\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STALL = "We run a food stall every Saturday.";

    @TempDir
    Path folder;

    private SlackSide slack;
    private DiscordSide discord;

    @BeforeEach
    void start() {
        slack = new SlackSide(folder.resolve("data"));
        discord = new DiscordSide(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        discord.close();
        slack.close();
    }

    @Test
    void people_on_both_sides_decide_together_and_whoever_is_on_both_has_one_voice() {
        Somebody anaInSlack = slack.person("Ana");
        Somebody ben = slack.person("Ben");
        Somebody anaInDiscord = discord.person("Ana");
        Somebody dov = discord.person("Dov");
        aCircleInSlack(anaInSlack, ben);
        becomeOnePerson(anaInSlack, anaInDiscord);
        bridge(anaInSlack, anaInDiscord);

        anaInDiscord.types("propose");
        anaInDiscord.fillsIn(Map.of("What do you propose?", STALL, "Try it until?", "in 6 months"), List.of("Dov"));
        inBoth("Proposal v1 · " + STALL);
        assertThat(List.of(slack.timesSaid("Proposal v1 · "), discord.timesSaid("Proposal v1 · ")))
                .as("one card in each")
                .containsExactly(1L, 1L);
        ben.presses(STALL, "Clear, nothing to add");
        dov.presses(STALL, "Clear, nothing to add");
        inBoth("3 of 3 · consent");
        anaInDiscord.presses(STALL, "No objection");
        told(anaInDiscord, "noted: no objection");
        anaInSlack.presses(STALL, "No objection");
        told(anaInSlack, "noted already");
        dov.presses(STALL, "No objection");
        ben.presses(STALL, "I object");
        ben.fillsIn(Map.of("What could go wrong?", "The fees eat what we have."), List.of());

        inBoth("The fees eat what we have.");
        dov.presses(STALL, "I’ll choose the wording");
        dov.presses(STALL, "Write version 2");
        dov.fillsIn(Map.of("The new text", "We run a food stall every second Saturday."), List.of());
        inBoth("Proposal v2");
        for (Somebody person : List.of(anaInSlack, ben, dov)) {
            person.presses("Proposal v2", "No objection");
        }
        inBoth("Decided · v2");

        for (Somebody person : List.of(ben, dov)) {
            person.types("log stall");
            told(person, "food stall");
        }
        everyoneIsAskedOnce();
        discord.hasGoodManners();
    }

    private void aCircleInSlack(Somebody ana, Somebody ben) {
        ana.types("check Shall we meet on Tuesdays?");
        ana.fillsIn(Map.of(), List.of("Ben"));
        ben.presses("Shall we meet on Tuesdays", "No objection");
        ana.presses("Decided · Shall we meet on Tuesdays", "See the story");
    }

    /** The code shows where both are, and the one that asked for it says yes. */
    private static void becomeOnePerson(Somebody here, Somebody there) {
        here.types("link");
        there.types("link " + code(here));
        here.presses("has entered your code", "Yes, that’s me");
        told(here, "one person now");
    }

    private static void bridge(Somebody here, Somebody there) {
        here.types("bridge");
        there.types("bridge " + code(here));
        told(there, "the circle lives here now, too");
    }

    private static String code(Somebody person) {
        Matcher code = await("a code")
                .atMost(PATIENCE)
                .until(() -> CODE.matcher(person.reads().getLast()), Matcher::find);
        return code.group();
    }

    private static void told(Somebody person, String words) {
        await(words)
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(String.join("\n\n", person.reads())).contains(words));
    }

    /** One card in each messenger says it. */
    private void inBoth(String words) {
        for (Supplier<Long> side :
                List.<Supplier<Long>>of(() -> slack.timesSaid(words), () -> discord.timesSaid(words))) {
            await(words)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(side.get()).isPositive());
        }
    }

    private void everyoneIsAskedOnce() {
        try (Kept kept = Kept.in(folder.resolve("data"), SlackSide.PLACE);
                Kept same = Kept.in(folder.resolve("data"), DiscordSide.PLACE)) {
            assertThat(same.proposal(2)).isEqualTo(kept.proposal(2));
            assertThat(kept.folded(2)).isEqualTo(kept.proposal(2));
            assertThat(kept.proposal(2).people())
                    .extracting(
                            Participant::name,
                            person -> person.accounts().stream()
                                    .map(Account::messenger)
                                    .distinct()
                                    .count())
                    .containsExactlyInAnyOrder(tuple("Ana", 2L), tuple("Ben", 1L), tuple("Dov", 1L));
        }
    }
}
