package org.popcircle.core.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
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

/** A selection and the people in it, moved on by what they do; the first of them leads. */
final class Scene {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final LocalDate MAY = LocalDate.of(2027, 5, 23);
    static final MemberId ANA = MemberId.of(1);
    static final MemberId BEN = MemberId.of(2);
    static final MemberId CHI = MemberId.of(3);
    static final MemberId DOV = MemberId.of(4);

    private final List<SelectionEvent> events = new ArrayList<>();
    private Selection selection;
    private Instant now = MONDAY;

    private Scene(SelectionEvent.Opened opened) {
        selection = SelectionEvolver.begin(opened);
    }

    static Scene of(int people, Pace pace, String... roles) {
        return of(Optional.empty(), people, pace, roles);
    }

    /** With this many in at first, and open to everybody. */
    static Scene atTheDoor(int people, Pace pace) {
        return of(Optional.of(new Door(List.of())), people, pace, "Facilitator");
    }

    static Scene of(Optional<Door> door, int people, Pace pace, String... roles) {
        List<Role> sought = IntStream.range(0, roles.length)
                .mapToObj(index -> new Role(index + 1, roles[index]))
                .toList();
        return begun(opening(door, people, pace, new Sought.Holders(sought)));
    }

    /** Five topics wait. */
    static Scene prioritising(int people, Pace pace) {
        return begun(opening(
                people,
                pace,
                new Sought.NextTopics(topics(1, 2, 3, 4, 5).stream()
                        .map(Candidate.Topic.class::cast)
                        .toList())));
    }

    static Scene welcoming(int people, Pace pace) {
        return begun(opening(people, pace, new Sought.NewMembers()));
    }

    static Decided<SelectionEvent> opening(int people, Pace pace, Sought sought) {
        return opening(Optional.empty(), people, pace, sought);
    }

    private static Decided<SelectionEvent> opening(Optional<Door> door, int people, Pace pace, Sought sought) {
        Frame frame = new Frame(
                "Valley",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                false,
                door,
                sought,
                Optional.empty(),
                pace,
                Rhythm.always(ZoneOffset.UTC),
                Locale.ENGLISH,
                false,
                ANA,
                MONDAY);
        List<Attendee> around =
                IntStream.rangeClosed(1, people).mapToObj(Scene::person).toList();
        return SelectionOpening.open(
                MONDAY,
                new ProcessId(new CircleId("valley"), 7),
                frame,
                Optional.of(ANA),
                around,
                new Remit(
                        "keeps the meeting together",
                        sought instanceof Sought.NewMembers ? Optional.empty() : Optional.of(MAY)));
    }

    private static Scene begun(Decided<SelectionEvent> opened) {
        return switch (opened) {
            case Decided.Accepted<SelectionEvent>(List<SelectionEvent> all) ->
                new Scene((SelectionEvent.Opened) all.getFirst());
            case Decided.Refused<SelectionEvent>(Refusal why) -> throw new AssertionError(why.toString());
        };
    }

    /** Topics of the backlog by their numbers there. */
    static List<Candidate> topics(Integer... items) {
        return Stream.of(items)
                .<Candidate>map(item -> new Candidate.Topic(item, "topic " + item))
                .toList();
    }

    /** Somebody whose account has this number. */
    static Candidate newcomer(int number) {
        return new Candidate.Newcomer(person(number).accounts(), "P" + number);
    }

    /** Names are about to be written. */
    static Scene nominating(int people, String... roles) {
        Scene scene = of(people, Pace.DAY, roles);
        scene.everyone(member -> by -> new SelectionCommand.WriteQualities(by, List.of("calm " + member)));
        return scene.everyoneConsents();
    }

    /** Ana and Ben are both named by half of the people, and the reasons were heard. */
    static Scene choosing() {
        Scene scene = nominating(4, "Facilitator").nominate(BEN, ANA, BEN, ANA);
        return scene.everyone(_ -> SelectionCommand.Keep::new);
    }

    static Attendee person(int number) {
        return new Attendee(
                MemberId.of(number), "P" + number, List.of(new Account(Messenger.SLACK, "T1", "U" + number)));
    }

    /** As candidates for a role. */
    static List<Candidate> named(MemberId... members) {
        return Stream.of(members).<Candidate>map(Candidate.Person::new).toList();
    }

    static Answer no() {
        return new Answer.NoObjection();
    }

    static Answer objects(String why) {
        return new Answer.Objects(new Reason(why, "", ""));
    }

    Selection selection() {
        return selection;
    }

    List<SelectionEvent> events() {
        return List.copyOf(events);
    }

    Instant now() {
        return now;
    }

    Scene passes(Duration time) {
        now = now.plus(time);
        return this;
    }

    By by(MemberId who) {
        return new By(who, now, now, selection.phaseNumber());
    }

    Outcome does(MemberId who, Function<By, SelectionCommand> act) {
        now = now.plusSeconds(1);
        return happens(act.apply(by(who)));
    }

    Scene everyone(Function<MemberId, Function<By, SelectionCommand>> act) {
        selection.present().forEach(member -> does(member, act.apply(member)).accepted());
        return this;
    }

    /** In the order of the round, so that the candidate comes last. */
    Scene everyoneConsents() {
        while (selection.phase().openRound().isPresent() && !selection.awaited().isEmpty()) {
            does(selection.awaited().getFirst(), by -> new SelectionCommand.GiveAnswer(by, no()))
                    .accepted();
        }
        return this;
    }

    /** Each of the people suggests one, in the order they sit around, for the first role. */
    Scene nominate(MemberId... candidates) {
        List<MemberId> people = selection.present();
        for (int index = 0; index < candidates.length; index++) {
            MemberId candidate = candidates[index];
            does(people.get(index), by -> new SelectionCommand.Nominate(by, 1, candidate, "is good at it"))
                    .accepted();
        }
        return this;
    }

    Scene propose(MemberId candidate) {
        does(ANA, by -> new SelectionCommand.ProposeCandidate(by, 1, candidate, "reasons"))
                .accepted();
        return this;
    }

    Outcome timeIsUp() {
        return happens(new SelectionCommand.DeadlinePassed(now, selection.phaseNumber(), Duration.ZERO));
    }

    Outcome happens(SelectionCommand command) {
        Decided<SelectionEvent> decided = SelectionDecider.decide(selection, command);
        if (decided instanceof Decided.Accepted<SelectionEvent>(List<SelectionEvent> happened)) {
            selection = SelectionDecider.fold(selection, happened);
            events.addAll(happened);
        }
        return new Outcome(decided);
    }

    record Outcome(Decided<SelectionEvent> decided) {

        void accepted() {
            assertThat(decided).isInstanceOf(Decided.Accepted.class);
        }

        void changesNothing() {
            assertThat(decided).isEqualTo(Decided.accept());
        }

        void refused(Refusal refusal) {
            assertThat(decided).isEqualTo(Decided.refuse(refusal));
        }
    }
}
