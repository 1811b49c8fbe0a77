package org.popcircle.core.shaping;

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

/** People who build a proposal, moved on by what they do. P1 began it and P2 leads. */
final class Scene {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final MemberId P1 = MemberId.of(1);
    static final MemberId P2 = MemberId.of(2);
    static final MemberId P3 = MemberId.of(3);

    private final ShapingEvent.Opened opened;
    private final List<ShapingEvent> events = new ArrayList<>();
    private Shaping shaping;
    private Instant now = MONDAY;

    private Scene(ShapingEvent.Opened opened) {
        this.opened = opened;
        this.shaping = ShapingEvolver.begin(opened);
    }

    static Scene of(int people, Pace pace, Optional<MemberId> leads) {
        return of(people, pace, leads, Optional.empty());
    }

    static Scene of(int people, Pace pace, Optional<MemberId> leads, Optional<Door> door) {
        List<Attendee> around =
                IntStream.rangeClosed(1, people).mapToObj(Scene::person).toList();
        return switch (opening(around, pace, leads, "Dogs and people share a path", door)) {
            case Decided.Accepted<ShapingEvent>(List<ShapingEvent> all) ->
                new Scene((ShapingEvent.Opened) all.getFirst());
            case Decided.Refused<ShapingEvent>(Refusal why) -> throw new AssertionError(why.toString());
        };
    }

    /** With this many in at first, and open to everybody. */
    static Scene atTheDoor(int people, Pace pace) {
        return of(people, pace, Optional.of(P1), Optional.of(new Door(List.of())));
    }

    static Decided<ShapingEvent> opening(List<Attendee> around, Pace pace, Optional<MemberId> leads, String need) {
        return opening(around, pace, leads, need, Optional.empty());
    }

    private static Decided<ShapingEvent> opening(
            List<Attendee> around, Pace pace, Optional<MemberId> leads, String need, Optional<Door> door) {
        Frame frame = new Frame(
                "Commons",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                false,
                door,
                pace,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                P1,
                MONDAY);
        return ShapingOpening.open(MONDAY, new ProcessId(new CircleId("commons"), 7), frame, leads, around, need);
    }

    static Scene withThree() {
        return of(3, Pace.DAY, Optional.of(P2));
    }

    /** Three people who have agreed on the need. */
    static Scene formingThePicture() {
        Scene scene = withThree();
        scene.everyoneAgrees();
        return scene;
    }

    static Scene shapingIdeas() {
        Scene scene = formingThePicture();
        scene.everyoneAgrees();
        return scene;
    }

    static Scene choosingTuners() {
        Scene scene = shapingIdeas();
        scene.everyoneAgrees();
        return scene;
    }

    static Attendee person(int number) {
        return new Attendee(
                MemberId.of(number), "P" + number, List.of(new Account(Messenger.SLACK, "T1", "U" + number)));
    }

    Shaping shaping() {
        return shaping;
    }

    ShapingEvent.Opened opened() {
        return opened;
    }

    List<ShapingEvent> events() {
        return List.copyOf(events);
    }

    Instant now() {
        return now;
    }

    Scene passes(Duration time) {
        now = now.plus(time);
        return this;
    }

    void everyoneAgrees() {
        for (MemberId member : shaping.phase().awaited()) {
            does(member, ShapingCommand.Agree::new).accepted();
        }
    }

    By by(MemberId who) {
        return new By(who, now, now, shaping.phaseNumber());
    }

    Outcome does(MemberId who, Function<By, ShapingCommand> act) {
        return happens(act.apply(by(who)));
    }

    /** The window is over. */
    Outcome timeIsUp() {
        passes(Duration.ofHours(25));
        return happens(new ShapingCommand.DeadlinePassed(now, shaping.phaseNumber(), Duration.ZERO));
    }

    Outcome happens(ShapingCommand command) {
        Decided<ShapingEvent> decided = ShapingDecider.decide(shaping, command);
        if (decided instanceof Decided.Accepted<ShapingEvent>(List<ShapingEvent> happened)) {
            shaping = ShapingDecider.fold(shaping, happened);
            events.addAll(happened);
        }
        return new Outcome(decided);
    }

    record Outcome(Decided<ShapingEvent> decided) {

        void then(ShapingEvent... events) {
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
