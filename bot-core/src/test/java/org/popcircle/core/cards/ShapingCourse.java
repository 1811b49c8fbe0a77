package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.shaping.Frame;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingCommand.Act;
import org.popcircle.core.shaping.ShapingDecider;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.shaping.ShapingEvolver;
import org.popcircle.core.shaping.ShapingOpening;
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
import org.popcircle.core.wording.Words;

/** A proposal that is being built, so that its card and all that is said about it can be read after each step. */
final class ShapingCourse {

    static final String B = "b9";
    static final String LEASH = "Dogs are on a leash on the path. The orchard is theirs from 7 to 9.";

    private final List<ShapingEvent> events = new ArrayList<>();
    private Shaping shaping;
    private Instant now = MONDAY;

    private ShapingCourse(Pace pace, MemberId leads, Optional<Door> door, List<Attendee> people) {
        Frame frame = new Frame(
                "Commons",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                true,
                door,
                pace,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                ANA,
                MONDAY);
        Decided<ShapingEvent> opened = ShapingOpening.open(
                MONDAY,
                new ProcessId(new CircleId("commons"), 9),
                frame,
                Optional.of(leads),
                people,
                "There were two complaints about dogs on the path.");
        events.addAll(((Decided.Accepted<ShapingEvent>) opened).events());
        shaping = ShapingEvolver.begin((ShapingEvent.Opened) events.getFirst());
    }

    /** Begun by Ana with Ben and Chi; Ben leads. */
    static ShapingCourse dogs() {
        return new ShapingCourse(
                Pace.DAY, BEN, Optional.empty(), List.of(person(ANA, "Ana"), person(BEN, "Ben"), person(CHI, "Chi")));
    }

    /** Begun by Ana, who leads and is alone in it. */
    static ShapingCourse atTheDoor(Door door, Pace pace) {
        return new ShapingCourse(pace, ANA, Optional.of(door), List.of(person(ANA, "Ana")));
    }

    static Attendee person(MemberId id, String name) {
        return new Attendee(id, name, List.of(new Account(Messenger.SLACK, "T1", "U" + name)));
    }

    Shaping shaping() {
        return shaping;
    }

    ShapingCourse does(MemberId who, Function<By, Act> act) {
        happens(act.apply(by(who)));
        return this;
    }

    private By by(MemberId who) {
        return new By(who, now, now, shaping.phaseNumber());
    }

    List<ShapingEvent> happens(ShapingCommand command) {
        Decided<ShapingEvent> decided = ShapingDecider.decide(shaping, command);
        assertThat(decided).as("%s", command).isInstanceOf(Decided.Accepted.class);
        List<ShapingEvent> happened = ((Decided.Accepted<ShapingEvent>) decided).events();
        shaping = ShapingDecider.fold(shaping, happened);
        events.addAll(happened);
        return happened;
    }

    ShapingCourse comesIn(MemberId who, String name) {
        happens(new ShapingCommand.Arrived(now, person(who, name)));
        return this;
    }

    ShapingCourse timeIsUp() {
        now = now.plus(Duration.ofDays(1));
        happens(new ShapingCommand.DeadlinePassed(now, shaping.phaseNumber(), Duration.ZERO));
        return this;
    }

    /** Everybody whose word is awaited has nothing against it, or nothing to add. */
    ShapingCourse agreed() {
        shaping.phase().awaited().forEach(member -> does(member, ShapingCommand.Agree::new));
        return this;
    }

    ShapingCourse names(MemberId who, String... dimensions) {
        return does(who, by -> new ShapingCommand.NameDimensions(by, List.of(dimensions)));
    }

    ShapingCourse offers(MemberId who, String... ideas) {
        return does(who, by -> new ShapingCommand.OfferIdeas(by, List.of(ideas)));
    }

    /** The need is agreed on and what a proposal has to answer is named: ideas are about to come. */
    ShapingCourse pictured() {
        return agreed().names(ANA, "leashes?", "children").agreed();
    }

    /** Ideas are there: somebody is about to write. */
    ShapingCourse gathered() {
        return pictured().offers(CHI, "Leash always", "Free in the orchard").agreed();
    }

    /** Chi writes. */
    ShapingCourse writing() {
        return gathered().does(CHI, ShapingCommand.Volunteer::new).agreed();
    }

    ShapingCourse writes(MemberId who) {
        return does(
                who,
                by -> new ShapingCommand.WriteSynthesis(
                        by, "Dogs and people", LEASH, "Leash always: it is not needed early in the morning."));
    }

    ShapingCourse asks(MemberId who, Exit.OfShaping how) {
        return does(who, by -> new ShapingCommand.AskOtherwise(by, how));
    }

    ShapingCourse agree(MemberId... people) {
        for (MemberId member : people) {
            does(member, by -> new ShapingCommand.AnswerOtherwise(by, new Answer.NoObjection()));
        }
        return this;
    }

    ShapingCourse objects(MemberId who, String why) {
        return does(who, by -> new ShapingCommand.AnswerOtherwise(by, new Answer.Objects(new Reason(why, "", ""))));
    }

    String card(Words words) {
        return TextRenderer.draw(ShapingCards.card(shaping, words), words);
    }

    String story(Words words) {
        return TextRenderer.draw(ShapingStories.story(shaping, events, words), words);
    }

    String markdown(Words words) {
        return ShapingStories.markdown(shaping, events, words);
    }

    /** Does it, and reads what only this person sees. */
    String note(MemberId who, Function<By, Act> act, Words words) {
        Act press = act.apply(by(who));
        List<ShapingEvent> happened = happens(press);
        return TextRenderer.draw(ShapingNotes.after(shaping, press, happened, words), words);
    }

    /** What this person sees who tries it. */
    String refused(MemberId who, Function<By, Act> act, String typed, Words words) {
        Decided<ShapingEvent> decided = ShapingDecider.decide(shaping, act.apply(by(who)));
        assertThat(decided).isInstanceOf(Decided.Refused.class);
        Refusal why = ((Decided.Refused<ShapingEvent>) decided).refusal();
        return TextRenderer.draw(ShapingNotes.refused(why, shaping, Optional.of(typed), words), words);
    }

    /** A notice about the phase in which it is now. */
    String message(Function<Long, Notice> notice, Words words) {
        Notice now = notice.apply(shaping.phaseNumber());
        return TextRenderer.draw(
                ShapingMessages.of(now, shaping, words).orElseThrow(() -> new AssertionError(now.toString())), words);
    }
}
