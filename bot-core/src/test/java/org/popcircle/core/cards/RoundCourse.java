package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.round.Frame;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundDecider;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.round.RoundEvolver;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.round.RoundOpening;
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
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.wording.Words;

/** A round of Ana, Ben and Chi, led by Ana, on its way. */
final class RoundCourse {

    static final MemberId ANA = MemberId.of(1);
    static final MemberId BEN = MemberId.of(2);
    static final MemberId CHI = MemberId.of(3);
    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final List<RoundEvent> events = new ArrayList<>();
    private Round round;
    private Instant now = MONDAY;

    RoundCourse(RoundKind kind, RoundKind.Order order, String prompt) {
        this(
                kind,
                order,
                prompt,
                Optional.empty(),
                List.of(person(ANA, "Ana"), person(BEN, "Ben"), person(CHI, "Chi")));
    }

    RoundCourse(RoundKind kind, RoundKind.Order order, String prompt, Optional<Door> door, List<Attendee> people) {
        Frame frame = new Frame(
                "Valley",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                true,
                door,
                kind,
                prompt,
                order,
                order == RoundKind.Order.AT_ONCE && kind.together(),
                Pace.DAY,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                0,
                ANA,
                MONDAY);
        Decided<RoundEvent> opened =
                RoundOpening.open(MONDAY, new ProcessId(new CircleId("valley"), 4), frame, Optional.of(ANA), people);
        events.addAll(((Decided.Accepted<RoundEvent>) opened).events());
        round = RoundEvolver.begin((RoundEvent.Opened) events.getFirst());
    }

    static Attendee person(MemberId id, String name) {
        return new Attendee(id, name, List.of(new Account(Messenger.SLACK, "T1", "U" + name)));
    }

    RoundCourse does(MemberId who, Function<By, RoundCommand> act) {
        return happens(act.apply(new By(who, now, now, round.phaseNumber())));
    }

    RoundCourse says(MemberId who, String words) {
        return does(who, by -> new RoundCommand.Speak(by, words));
    }

    RoundCourse happens(RoundCommand command) {
        Decided<RoundEvent> decided = RoundDecider.decide(round, command);
        assertThat(decided).as(command.toString()).isInstanceOf(Decided.Accepted.class);
        List<RoundEvent> happened = ((Decided.Accepted<RoundEvent>) decided).events();
        events.addAll(happened);
        round = RoundDecider.fold(round, happened);
        return this;
    }

    RoundCourse timeIsUp(Duration after) {
        now = now.plus(after);
        return happens(new RoundCommand.DeadlinePassed(now, round.phaseNumber(), Duration.ZERO));
    }

    RoundCourse asks(MemberId who, Exit.OfRound how) {
        return does(who, by -> new RoundCommand.AskOtherwise(by, how));
    }

    RoundCourse answers(MemberId who, Answer answer) {
        return does(who, by -> new RoundCommand.AnswerOtherwise(by, answer));
    }

    Round round() {
        return round;
    }

    String card(Words words) {
        return TextRenderer.draw(RoundCards.card(round, words), words);
    }

    String story(Words words) {
        return TextRenderer.draw(RoundStories.story(round, events, words), words);
    }
}
