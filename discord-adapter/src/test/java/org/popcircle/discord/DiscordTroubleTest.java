package org.popcircle.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.adapter.SampleViews;
import org.popcircle.core.app.Stage;
import org.popcircle.core.app.Stage.Recipient;
import org.popcircle.core.app.Stage.Shown;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.DiscordChannel;
import org.popcircle.discord.sandbox.people.DiscordPerson;
import org.popcircle.discord.sandbox.people.Seen;
import org.popcircle.discord.sandbox.rest.Fault;

/** What goes wrong between us and Discord is told as what it is, and nothing is posted twice. */
class DiscordTroubleTest {

    private static final String MESSAGES = "POST /channels/{channel}/messages";

    private static final BotBesideTheDouble world = BotBesideTheDouble.start();

    private final Stage stage = world.bot.stage();
    private final SampleViews sample =
            new SampleViews(new Account(Messenger.DISCORD, Valley.GUILD, "1450000000000001104"));

    @AfterAll
    static void end() {
        world.close();
    }

    @BeforeEach
    void freshly() {
        world.discord.faults().clear();
        world.discord.requests().forget();
    }

    @Test
    void a_card_has_its_thread_and_is_drawn_again_in_place() {
        Place place = channel("weather");
        String message = there(stage.show(place, sample.proposal(), Optional.empty()));
        DiscordChannel seen = world.discord.channel("#weather");
        assertThat(seen.threadOf(seen.messages().getFirst()).name()).startsWith("Proposal v2");

        assertThat(there(stage.show(place, sample.outcome(), Optional.of(message))))
                .isEqualTo(message);
        assertThat(seen.messages().getFirst().plainText()).contains("Decided");
    }

    @Test
    void a_card_whose_message_was_deleted_is_gone() {
        Place place = channel("rain");
        String message = there(stage.show(place, sample.outcome(), Optional.empty()));
        DiscordChannel seen = world.discord.channel("#rain");
        seen.remove(seen.messages().getFirst());

        assertThat(stage.show(place, sample.outcome(), Optional.of(message))).isInstanceOf(Shown.Gone.class);
    }

    @Test
    void where_we_may_not_write_it_is_refused_with_the_reason() {
        Place place = channel("snow");
        world.discord.channel("#snow").denyBot(Permission.SEND_MESSAGES);
        assertThat(stage.show(place, sample.outcome(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Shown.Refused.class,
                        refused -> assertThat(refused.why()).containsAnyOf("Send Messages", "50013"));
    }

    @Test
    void a_deleted_channel_is_refused_and_not_tried_again() {
        Place place = channel("fog");
        world.discord.channel("#fog").delete();
        assertThat(stage.show(place, sample.outcome(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Shown.Refused.class,
                        refused -> assertThat(refused.why()).contains("channel"));
    }

    @Test
    void an_answer_that_is_lost_does_not_make_a_second_message() {
        Place place = channel("hail");
        world.discord.faults().next(MESSAGES, new Fault.LostAnswer());
        Shown first = stage.show(place, sample.outcome(), Optional.empty());
        if (!(first instanceof Shown.There)) {
            there(stage.show(place, sample.outcome(), Optional.empty()));
        }
        assertThat(world.discord.channel("#hail").messages()).hasSize(1);
    }

    @Test
    void a_long_rate_limit_asks_to_slow_down() {
        Place place = channel("storm");
        world.discord.faults().next(MESSAGES, new Fault.TooManyRequests(Duration.ofSeconds(90), "user"));
        assertThat(stage.show(place, sample.outcome(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Shown.SlowDown.class, slow -> assertThat(slow.pause()).isGreaterThan(Duration.ofSeconds(60)));
    }

    @Test
    void whoever_cannot_be_written_to_is_called_where_it_was_proposed_and_the_words_stay_private() {
        Place place = channel("wind");
        String card = there(stage.show(place, sample.proposal(), Optional.empty()));
        DiscordPerson eva = world.discord.person("Eva");
        eva.closesDirectMessages();
        Recipient.Everybody around = new Recipient.Everybody(place, Optional.of(card), true);

        there(stage.send("n1", new Recipient.Direct(account(eva), Optional.of(around)), secret()));

        DiscordChannel wind = world.discord.channel("#wind");
        Seen call = wind.threadOf(wind.messages().getFirst()).messages().getLast();
        assertThat(call.plainText()).contains("@Eva", "waits for you").doesNotContain("secret");
        assertThat(call.notified(eva.id())).isTrue();
        eva.opensDirectMessages();
    }

    @Test
    void a_thread_that_sleeps_is_found_and_woken() {
        Place place = channel("calm");
        String card = there(stage.show(place, sample.proposal(), Optional.empty()));
        DiscordChannel calm = world.discord.channel("#calm");
        DiscordChannel thread = calm.threadOf(calm.messages().getFirst());
        thread.archive(false);

        there(stage.send("n2", new Recipient.Everybody(place, Optional.of(card), false), secret()));

        assertThat(thread.messages())
                .anySatisfy(seen -> assertThat(seen.plainText()).contains("secret"));
    }

    @Test
    void news_for_everybody_stand_in_the_channel_as_an_answer_to_the_card() {
        Place place = channel("sun");
        String card = there(stage.show(place, sample.outcome(), Optional.empty()));
        there(stage.send("n3", new Recipient.Everybody(place, Optional.of(card), true), secret()));
        assertThat(world.discord.channel("#sun").messages()).hasSize(2);
    }

    private static Place channel(String name) {
        String id = world.discord.guild().snowflake();
        world.discord.guild().put(Channel.text(id, name, 9, List.of()));
        Place place = new Place(Messenger.DISCORD, Valley.GUILD, id);
        await().until(() ->
                !(world.bot.stage().show(place, View.NoteView.of(Phrase.of("Hello")), Optional.of(id + "/1"))
                        instanceof Shown.Refused));
        return place;
    }

    private static String there(Shown shown) {
        assertThat(shown).isInstanceOf(Shown.There.class);
        return ((Shown.There) shown).message();
    }

    private static View secret() {
        return new View.MessageView(Phrase.of("secret"), List.of(Phrase.of("A secret word")), List.of(), List.of());
    }

    private static Account account(DiscordPerson person) {
        return new Account(Messenger.DISCORD, Valley.GUILD, person.id());
    }
}
