package org.popcircle.discord.faults;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.discord.sandbox.Doubles;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.DiscordPerson;
import org.popcircle.discord.sandbox.people.Seat;
import org.popcircle.discord.sandbox.people.Seen;
import org.popcircle.discord.sandbox.rules.SchemaCheck;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;
import org.popcircle.faults.Storm;

/** A Discord server full of people, P0, P1 and so on, all in one channel with the bot. */
final class Town implements AutoCloseable {

    static final String NO_OBJECTION = "No objection";
    static final String I_AM_IN = "I’m in";
    static final Place PLACE = new Place(Messenger.DISCORD, Valley.GUILD, Valley.VALLEY);

    private static final String CHANNEL = "#crowd";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final DiscordDouble discord;
    private final DiscordDoubleServer server;
    private final int people;

    Town(int people) {
        this.people = people;
        AppSettings app = AppSettings.random();
        InstantSource time = InstantSource.system();
        discord = new DiscordDouble(app, Valley.crowd(app, people, time), SchemaCheck.none(), time);
        server = DiscordDoubleServer.start(discord);
    }

    /** What a program needs to serve this town. */
    Map<String, String> variables() {
        return Map.of("DISCORD_TOKEN", discord.app().token(), "DISCORD_API_URL", server.apiUrl());
    }

    void awaitServed() {
        Awaitility.await("the command")
                .atMost(Duration.ofSeconds(60))
                .until(() -> discord.commands().slash("circle").isPresent());
    }

    DiscordPerson person(int number) {
        return discord.person("P" + number);
    }

    Seat seat(int person) {
        return person(person).in(CHANNEL);
    }

    List<Seat> seats(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::seat).toList();
    }

    /**
     * Everybody comes in by "I'm in", says yes to a first question, and stays: from now on all are asked without being picked,
     * of whom a form of Discord takes 25 only. Returns how it went when all said "I'm in" in the same instant.
     */
    Storm becomesACircle() {
        seat(0).runs("circle", "check", Map.of("question", "Who is here?"));
        person(0).modal().choose("Who else?", "Anyone here who says “I’m in”").submit();
        Seen invitation = card("Who is here?", I_AM_IN);
        Storm coming = Storm.of(seats(1, people), pressing(invitation, I_AM_IN), Storm.AT_ONCE, new Random(1));
        seat(0).pressesOn(card("Who is here?", "Begin now"), "Begin now");
        decide(card("Who is here?", NO_OBJECTION), 1);
        seat(0).presses("Keep this circle?");
        decide(card("Shall we stay a circle", NO_OBJECTION), 1);
        return coming;
    }

    /** All from that one on have no objection; returns when it is decided. */
    void decide(Seen card, int from) {
        Storm.of(seats(from, people), pressing(card, NO_OBJECTION), Storm.AT_ONCE, new Random(1));
        Awaitility.await("the decision")
                .atMost(PATIENCE)
                .until(() -> nowOn(card).contains("Decided"));
    }

    /** P0 asks all; returns the card once it is there. */
    Seen check(String question) {
        seat(0).runs("circle", "check", Map.of("question", question));
        Awaitility.await("the form").atMost(PATIENCE).until(person(0)::hasModal);
        person(0).modal().submit();
        return card(question, NO_OBJECTION);
    }

    private Seen card(String words, String label) {
        return Doubles.eventually()
                .atMost(PATIENCE)
                .until(() -> discord.channel(CHANNEL).card(words), card -> card.has(label));
    }

    /** What each person of a storm does. */
    static Function<Seat, Storm.Ack> pressing(Seen card, String label) {
        return seat -> {
            var ack = seat.pressesOn(card, label).ack();
            return new Storm.Ack(ack.isOk(), ack.took());
        };
    }

    /** The card as everybody sees it now. */
    String nowOn(Seen card) {
        return discord.channel(CHANNEL).now(card).plainText();
    }

    @Override
    public void close() {
        server.close();
    }
}
