package org.popcircle.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Rhythm;

/** A round and the people in it, moved on by what they do: {@code scene.does(who, act).then(events…)} or {@code .refused(…)}. */
final class Scene {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final RoundEvent.Opened opened;
    private final List<RoundEvent> events = new ArrayList<>();
    private Round round;
    private Instant now = MONDAY;

    private Scene(RoundEvent.Opened opened) {
        this.opened = opened;
        this.round = RoundEvolver.begin(opened);
    }

    static Scene of(
            RoundKind kind, RoundKind.Order order, Pace pace, int people, Optional<MemberId> leads, int beginning) {
        return of(kind, order, pace, people, leads, beginning, Optional.empty());
    }

    static Scene of(
            RoundKind kind,
            RoundKind.Order order,
            Pace pace,
            int people,
            Optional<MemberId> leads,
            int beginning,
            Optional<Door> door) {
        Frame frame = new Frame(
                "Valley",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                false,
                door,
                kind,
                "",
                order,
                order == RoundKind.Order.AT_ONCE && kind.together(),
                pace,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                beginning,
                MemberId.of(1),
                MONDAY);
        List<Attendee> around =
                IntStream.rangeClosed(1, people).mapToObj(Scene::person).toList();
        return switch (RoundOpening.open(MONDAY, new ProcessId(new CircleId("valley"), 7), frame, leads, around)) {
            case Decided.Accepted<RoundEvent>(List<RoundEvent> all) -> new Scene((RoundEvent.Opened) all.getFirst());
            case Decided.Refused<RoundEvent>(Refusal why) -> throw new AssertionError(why.toString());
        };
    }

    static Scene inTurn(RoundKind kind, int people) {
        return of(kind, RoundKind.Order.IN_TURN, Pace.LIVE, people, Optional.of(MemberId.of(1)), 0);
    }

    static Scene atOnce(RoundKind kind, int people) {
        return of(kind, RoundKind.Order.AT_ONCE, Pace.DAY, people, Optional.of(MemberId.of(1)), 0);
    }

    /** With this many in at first, and open to everybody. */
    static Scene atTheDoor(RoundKind.Order order, Pace pace, int people) {
        return of(
                RoundKind.CHECK_IN,
                order,
                pace,
                people,
                Optional.of(MemberId.of(1)),
                0,
                Optional.of(new Door(List.of())));
    }

    static Attendee person(int number) {
        return new Attendee(
                MemberId.of(number), "P" + number, List.of(new Account(Messenger.SLACK, "T1", "U" + number)));
    }

    Round round() {
        return round;
    }

    RoundEvent.Opened opened() {
        return opened;
    }

    List<RoundEvent> events() {
        return List.copyOf(events);
    }

    Instant now() {
        return now;
    }

    Scene passes(Duration time) {
        now = now.plus(time);
        return this;
    }

    MemberId asked() {
        return ((Phase.InTurn) round.phase()).now();
    }

    By by(MemberId who) {
        return new By(who, now, now, round.phaseNumber());
    }

    Outcome does(MemberId who, Function<By, RoundCommand> act) {
        return happens(act.apply(by(who)));
    }

    /** Whoever is asked now says something. */
    Scene speaks() {
        MemberId who = asked();
        does(who, by -> new RoundCommand.Speak(by, "words of " + who)).accepted();
        return this;
    }

    /** What is due happens: the time of the turn, the window, or the hour afterwards is over. */
    Outcome timeIsUp() {
        return happens(new RoundCommand.DeadlinePassed(now, round.phaseNumber(), Duration.ZERO));
    }

    Outcome happens(RoundCommand command) {
        Decided<RoundEvent> decided = RoundDecider.decide(round, command);
        if (decided instanceof Decided.Accepted<RoundEvent>(List<RoundEvent> happened)) {
            round = RoundDecider.fold(round, happened);
            events.addAll(happened);
        }
        return new Outcome(decided);
    }

    record Outcome(Decided<RoundEvent> decided) {

        void then(RoundEvent... events) {
            assertThat(decided).isEqualTo(new Decided.Accepted<>(List.of(events)));
        }

        void accepted() {
            assertThat(decided).isInstanceOf(Decided.Accepted.class);
        }

        void changesNothing() {
            then();
        }

        void refused(Refusal refusal) {
            assertThat(decided).isEqualTo(Decided.refuse(refusal));
        }
    }
}
