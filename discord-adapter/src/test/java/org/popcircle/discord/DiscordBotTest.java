package org.popcircle.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.popcircle.adapter.ScriptedConversation.note;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.adapter.SampleViews;
import org.popcircle.adapter.ScriptedConversation;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Stage.Recipient;
import org.popcircle.core.app.Stage.Shown;
import org.popcircle.core.app.Store;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.wording.Words;
import org.popcircle.discord.sandbox.gateway.Ack;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.DiscordPerson;
import org.popcircle.discord.sandbox.people.OpenModal;
import org.popcircle.discord.sandbox.people.Seat;
import org.popcircle.discord.sandbox.people.Seen;

/** What people do in Discord reaches the core, and its answers reach them, over the wire and through the real JDA. */
class DiscordBotTest {

    private static final BotBesideTheDouble world = BotBesideTheDouble.start();

    private final ScriptedConversation conversation = world.conversation;
    private final DiscordPerson ana = world.discord.person("Ana");
    private final DiscordPerson ben = world.discord.person("Ben");
    private final Seat seat = ana.in("#valley");
    private final SampleViews sample =
            new SampleViews(new Account(Messenger.DISCORD, Valley.GUILD, "1450000000000001104"));

    @AfterAll
    static void end() {
        world.close();
    }

    @BeforeEach
    void freshly() {
        conversation.heard.clear();
        conversation.onTyped = (caller, text) -> new Reply.Silence();
        conversation.onPressed = (caller, token) -> new Reply.Silence();
        conversation.onSubmitted = (caller, values) -> new Reply.Silence();
        conversation.onUsed = (caller, text) -> new Reply.Silence();
        conversation.onPointed = message -> Optional.empty();
        conversation.language = Locale.ENGLISH;
        ana.in("#valley").dismissEphemerals();
    }

    @AfterEach
    void with_good_manners() {
        assertThat(world.discord.requests().mistakes()).isEmpty();
    }

    @Test
    void a_command_reaches_the_core_as_the_line_that_somebody_would_type() {
        conversation.onTyped = (caller, text) -> note("Hello " + caller.name());

        seat.runs("circle", "check", Map.of("question", "Release on Friday?", "who", "Ben"));

        Caller caller = conversation.last().caller();
        assertThat(conversation.last().said())
                .startsWith("check ")
                .contains("Release on Friday?", "<@" + ben.id() + ">");
        assertThat(caller.account()).isEqualTo(new Account(Messenger.DISCORD, Valley.GUILD, ana.id()));
        assertThat(caller.place()).contains(BotBesideTheDouble.VALLEY);
        assertThat(caller.placeName()).isEqualTo("valley");
        assertThat(caller.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(caller.pressed())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(seat.lastEphemeral().plainText()).contains("Hello Ana");
    }

    @Test
    void what_is_typed_behind_add_is_put_on_the_list() {
        seat.runs("circle", "backlog", Map.of("add", "Who has the keys?"));
        assertThat(conversation.last().said()).isEqualTo("backlog add Who has the keys?");
    }

    @Test
    void a_press_is_answered_to_that_person_alone() {
        card(Choice.main("No objection", token(Verb.CONSENT)));
        conversation.onPressed = (caller, token) -> note("Thanks, noted.");

        seat.presses("No objection");

        assertThat(conversation.last().said()).isEqualTo(token(Verb.CONSENT).toString());
        assertThat(conversation.last().caller().delivery()).startsWith("interaction:");
        assertThat(seat.lastEphemeral().plainText()).contains("Thanks, noted.");
        assertThat(ben.in("#valley").ephemerals()).isEmpty();
    }

    @Test
    void where_the_card_shows_it_nothing_more_is_said() {
        card(Choice.main("No objection", token(Verb.CONSENT)));
        assertThat(seat.presses("No objection").ack().type()).isEqualTo(Ack.DEFERRED_UPDATE);
        assertThat(seat.ephemerals()).isEmpty();
    }

    @Test
    void what_cannot_be_undone_is_asked_about_first() {
        card(Choice.careful("Leave", token(Verb.LEAVE_CIRCLE), "Do you want to leave?"));
        conversation.onPressed = (caller, token) -> note("You have left.");

        seat.presses("Leave");
        assertThat(conversation.heard).isEmpty();
        assertThat(seat.lastEphemeral().plainText()).contains("Do you want to leave?");
        seat.pressesOn(seat.lastEphemeral(), "Leave");

        assertThat(conversation.last().said())
                .isEqualTo(token(Verb.LEAVE_CIRCLE).toString());
        assertThat(seat.lastEphemeral().plainText()).contains("You have left.");
    }

    @Test
    void whoever_thinks_better_of_it_changes_nothing() {
        card(Choice.careful("Leave", token(Verb.LEAVE_CIRCLE), "Do you want to leave?"));
        seat.presses("Leave");
        seat.pressesOn(seat.lastEphemeral(), "Back");
        assertThat(conversation.heard).isEmpty();
        assertThat(seat.lastEphemeral().plainText()).contains("Nothing was changed.");
    }

    @Test
    void a_form_with_further_steps_waits_until_it_is_sent_and_is_sent_once() {
        conversation.onTyped =
                (caller, text) -> new Reply.Ask(sample.form().asking(List.of(Phrase.of("This asks Ben and Chi."))));
        conversation.onSubmitted = (caller, values) -> note("Proposed: " + values.get("what"));

        seat.runs("circle", "propose");
        ana.modal().fill("What do you propose?", "A stall").submit();
        assertThat(conversation.last().what()).isEqualTo("types");
        Seen ready = seat.lastEphemeral();
        assertThat(ready.plainText()).contains("This asks Ben and Chi.");
        seat.pressesOn(ready, "More");
        ana.modal().choose("Rule", "From now on").submit();
        assertThat(conversation.last().what()).isEqualTo("types");
        Seen readyAgain = seat.lastEphemeral();
        seat.pressesOn(readyAgain, "Bring it");
        seat.pressesOn(readyAgain, "Bring it");

        List<ScriptedConversation.Heard> sent = conversation.heard.stream()
                .filter(heard -> heard.what().equals("submits"))
                .toList();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).caller().delivery())
                .isEqualTo(sent.get(1).caller().delivery());
        assertThat(seat.lastEphemeral().plainText()).contains("Proposed", "A stall");
    }

    @Test
    void what_cannot_be_taken_is_said_and_the_typed_text_is_given_back() {
        conversation.onTyped = (caller, text) -> new Reply.Ask(sample.form());
        conversation.onSubmitted = (caller, values) -> new FieldValue.Text("Bread").equals(values.get("what"))
                ? note("Taken.")
                : new Reply.Mend(Map.of("what", "That is no proposal."));

        seat.runs("circle", "propose");
        ana.modal().fill("What do you propose?", "Brad").submit();
        seat.pressesOn(seat.lastEphemeral(), "Bring it");
        assertThat(seat.lastEphemeral().plainText()).contains("What do you propose?", "That is no proposal.");
        seat.pressesOn(seat.lastEphemeral(), "Correct it");
        OpenModal again = ana.modal();
        assertThat(again.valueOf("What do you propose?")).isEqualTo("Brad");
        again.fill("What do you propose?", "Bread").submit();
        seat.pressesOn(seat.lastEphemeral(), "Bring it");

        assertThat(seat.lastEphemeral().plainText()).contains("Taken.");
    }

    @Test
    void what_stands_around_a_form_is_in_the_language_of_the_circle() {
        Locale spanish = Locale.forLanguageTag("es");
        conversation.language = spanish;
        conversation.onTyped = (caller, text) -> new Reply.Ask(sample.form());

        seat.runs("circle", "propose");
        ana.modal().fill("What do you propose?", "Bread").submit();

        Seen ready = seat.lastEphemeral();
        assertThat(ready.buttons()).contains(Words.in(spanish).text("discord.change.label"));
        assertThat(ready.plainText()).contains(Words.in(spanish).text("discord.ready"));
    }

    @Test
    void what_was_written_is_read_again_before_it_is_sent() {
        conversation.onTyped = (caller, text) -> new Reply.Ask(sample.form());

        seat.runs("circle", "propose");
        ana.modal().fill("What do you propose?", "Bread\non *Fridays*").submit();

        assertThat(seat.lastEphemeral().plainText())
                .contains("Nothing has been sent yet", "What do you propose?  Bread on *Fridays*");
    }

    @Test
    void a_text_file_is_handed_over_privately() {
        conversation.onTyped = (caller, text) ->
                new Reply.Hand("story.md", "# A story", View.NoteView.of(Phrase.of("Here it is.")), Locale.ENGLISH);
        seat.runs("circle", "log");
        assertThat(seat.lastEphemeral().plainText()).contains("Here it is.");
        assertThat(seat.lastEphemeral().files()).singleElement().satisfies(file -> {
            assertThat(file.filename()).isEqualTo("story.md");
            assertThat(file.text()).isEqualTo("# A story");
        });
    }

    @Test
    void what_takes_too_long_is_said_to_be_unconfirmed_and_then_told_as_it_is() {
        CountDownLatch slow = new CountDownLatch(1);
        conversation.onTyped = (caller, text) -> {
            join(slow);
            return note("Done after all.");
        };
        Ack ack = seat.runs("circle", "status");

        assertThat(ack.took()).isLessThan(Duration.ofSeconds(3));
        assertThat(seat.lastEphemeral().plainText()).contains("Not confirmed");
        slow.countDown();
        await().untilAsserted(() -> assertThat(seat.lastEphemeral().plainText()).contains("Done after all."));
        assertThat(seat.ephemerals()).hasSize(1);
    }

    @Test
    void a_form_that_comes_too_late_has_its_way_in() {
        CountDownLatch slow = new CountDownLatch(1);
        conversation.onTyped = (caller, text) -> {
            join(slow);
            return new Reply.Ask(sample.form());
        };
        seat.runs("circle", "propose");
        slow.countDown();
        await().until(() -> seat.lastEphemeral().has("Open the form"));
        seat.pressesOn(seat.lastEphemeral(), "Open the form");
        assertThat(ana.modal().labels()).contains("What do you propose?");
        ana.modal().close();
    }

    @Test
    void a_store_that_is_away_is_not_a_confirmation() {
        conversation.onPressed = (caller, token) -> {
            throw new Store.StoreUnavailable("gone");
        };
        card(Choice.main("No objection", token(Verb.CONSENT)));
        seat.presses("No objection");
        assertThat(seat.lastEphemeral().plainText()).contains("Not confirmed");
    }

    @Test
    void where_no_card_can_be_posted_nobody_fills_in_a_form_for_nothing() {
        conversation.onTyped = (caller, text) -> new Reply.Ask(sample.form());
        ana.in("#random").runs("circle", "propose");
        assertThat(ana.hasModal()).isFalse();
        assertThat(ana.in("#random").lastEphemeral().plainText()).contains("Send Messages");
    }

    @Test
    void what_happens_in_a_thread_belongs_to_its_channel() {
        Shown there = world.bot.stage().show(BotBesideTheDouble.VALLEY, sample.proposal(), Optional.empty());
        ana.in(((Shown.There) there).message().split("/", -1)[1]).runs("circle", "status");
        assertThat(conversation.last().caller().place()).contains(BotBesideTheDouble.VALLEY);
    }

    @Test
    void a_press_in_direct_messages_knows_the_server_it_is_about() {
        world.bot.stage().send("dm1", new Recipient.Direct(account(ben)), message("Your word is awaited"));
        conversation.onPressed = (caller, token) -> note("Noted.");
        ben.inDirectMessages().presses("Open");
        assertThat(conversation.last().caller().account()).isEqualTo(account(ben));
        assertThat(conversation.last().caller().place()).isEmpty();
    }

    @Test
    void topics_are_offered_in_the_readers_language() {
        ben.speaks("es-ES");
        assertThat(ben.in("#valley").isOffered("circle", "help", "topic", "")).isNotEmpty();
        assertThat(seat.isOffered("circle", "help", "topic", "obj"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ben.in("#valley").isOffered("circle", "help", "topic", ""));
        ben.speaks("en-GB");
    }

    @Test
    void decisions_of_this_place_are_offered_while_one_types() {
        conversation.onTyped = (caller, text) -> new Reply.Show(sample.list());
        assertThat(seat.isOffered("circle", "log", "words", "sta")).containsExactly("Consent · Weekly stall");
        assertThat(conversation.last().said()).isEqualTo("log sta");
    }

    @Test
    void what_waits_on_the_list_is_offered_as_a_title() {
        conversation.onTyped = (caller, text) -> new Reply.Show(sample.list());
        assertThat(seat.isOffered("circle", "propose", "title", "STALL")).containsExactly("Consent · Weekly stall");
        assertThat(conversation.last().said()).isEqualTo("backlog");
        assertThat(seat.isOffered("circle", "propose", "title", "something else"))
                .isEmpty();
    }

    @Test
    void a_message_is_used_from_its_menu() {
        Seen said = ben.in("#valley").says("We ask Ana for bread");
        seat.uses("Make this my question", said);
        assertThat(conversation.last().what()).isEqualTo("uses QUESTION");
        assertThat(conversation.last().said()).isEqualTo("We ask Ana for bread");
    }

    @Test
    void two_instances_hear_it_and_one_answer_shows() {
        try (DiscordBot second = world.another(world.discord.app().token())) {
            BotBesideTheDouble.awaitConnected(second);
            card(Choice.main("No objection", token(Verb.CONSENT)));
            conversation.onPressed = (caller, token) -> note("Thanks, noted.");

            seat.presses("No objection");

            await().until(() -> conversation.heard.size() == 2);
            assertThat(conversation.heard.get(0).caller().delivery())
                    .isEqualTo(conversation.heard.get(1).caller().delivery());
            assertThat(seat.ephemerals()).hasSize(1);
            assertThat(world.discord.requests().of("PUT /applications/{application}/commands"))
                    .as("registered once, since nothing changed")
                    .hasSize(1);
        }
    }

    @Test
    void a_killed_line_comes_back_and_hears_again() {
        world.discord.gateway().kill();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !world.bot.isConnected() || world.discord.gateway().resumed() > 0);
        BotBesideTheDouble.awaitConnected(world.bot);
        seat.runs("circle", "status");
        assertThat(conversation.last().said()).isEqualTo("status");
    }

    @Test
    void a_wrong_token_is_hopeless_and_said_so() {
        try (DiscordBot wrong = world.another("some.wrong.token")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !world.hopeless.isEmpty());
            assertThat(world.hopeless.getFirst()).contains("DISCORD_TOKEN").endsWith(".");
            assertThat(wrong.isConnected()).isFalse();
        }
    }

    @Test
    void the_invitation_asks_for_exactly_what_is_used() {
        assertThat(DiscordPermissions.bits())
                .isEqualTo(Permission.bits(List.of(
                        Permission.VIEW_CHANNEL,
                        Permission.SEND_MESSAGES,
                        Permission.READ_MESSAGE_HISTORY,
                        Permission.CREATE_PUBLIC_THREADS,
                        Permission.SEND_MESSAGES_IN_THREADS)));
        assertThat(DiscordPermissions.invitation("42"))
                .isEqualTo(
                        "https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands&permissions="
                                + DiscordPermissions.bits());
    }

    private void card(Choice choice) {
        View view = View.NoteView.of(Phrase.of("Choose, " + System.nanoTime()), choice);
        assertThat(world.bot.stage().show(BotBesideTheDouble.VALLEY, view, Optional.empty()))
                .isInstanceOf(Shown.There.class);
    }

    private static View message(String says) {
        return new View.MessageView(
                Phrase.of(says),
                List.of(Phrase.of(says)),
                List.of(),
                List.of(Choice.plain("Open", token(Verb.SHOW_CARD))));
    }

    private static Account account(DiscordPerson person) {
        return new Account(Messenger.DISCORD, Valley.GUILD, person.id());
    }

    private static ActionToken token(Verb verb) {
        return ActionToken.of(verb, "abcd-1", 3);
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
