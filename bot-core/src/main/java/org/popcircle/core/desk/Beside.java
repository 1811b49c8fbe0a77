package org.popcircle.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/**
 * Begins what goes on beside proposals, such as a round or a selection, in the circle of a place; and makes a pop-up circle
 * of the people picked where there is none.
 */
final class Beside {

    private final Ledger ledger;
    private final Directory directory;
    private final Kinship kinship;
    private final DomainClock clock;
    private final Supplier<CircleId> freshIds;

    Beside(Ledger ledger, Directory directory, Kinship kinship, DomainClock clock, Supplier<CircleId> freshIds) {
        this.ledger = ledger;
        this.directory = directory;
        this.kinship = kinship;
        this.clock = clock;
        this.freshIds = freshIds;
    }

    /**
     * Who is asked, and who leads.
     *
     * @param people nobody means whoever is usually asked here, or whoever comes in
     * @param door how a pop-up lets people in
     */
    record Call(
            Caller caller,
            Place place,
            List<PickedPerson> people,
            Optional<Door> door,
            Optional<PickedPerson> facilitator) {
        Call {
            people = List.copyOf(people);
        }

        private List<PickedPerson> picked() {
            return Stream.concat(people.stream(), facilitator.stream()).toList();
        }
    }

    /** What a process knows when it begins. */
    record Setting(
            Turn turn,
            ProcessId id,
            Circle circle,
            Member me,
            Place place,
            Optional<MemberId> leads,
            List<Attendee> people) {

        /** Where its card is: first where it was begun. */
        List<Place> places() {
            return Stream.concat(Stream.of(place), circle.places().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * One kind of process.
     *
     * @param <P> its state
     * @param <E> what happens in it
     */
    interface Kind<P, E> {

        /** Whether it can begin like this; nothing is written. */
        Decided<E> opens(Setting setting);

        /** Writes it with all that follows. */
        P write(Turn turn, List<E> events);

        /** What somebody put into the form for it, to be given back if it cannot begin. */
        String typed();

        /** What the person reads who began it. */
        View told(P process);
    }

    private sealed interface Begun<P> {
        record Under<P>(P process) implements Begun<P> {}

        record Refused<P>(Refusal refusal) implements Begun<P> {}
    }

    <P, E> Reply open(Call call, Kind<P, E> kind, Words words) {
        Optional<Reply> wrong = Gathering.refusePeople(call.people(), words);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Place place = call.place();
        CircleId circle = directory.circleAt(place).orElseGet(() -> directory.claim(place, freshIds.get()));
        Set<List<Account>> persons = Gathering.personsIn(kinship, call.caller(), call.picked());
        Ledger.Outcome<Begun<P>> outcome = ledger.change(
                circle, clock.now(), Optional.of(call.caller().delivery()), turn -> open(turn, call, kind, persons));
        return switch (outcome.result()) {
            case Begun.Refused<P>(Refusal refusal) -> refused(refusal, kind.typed(), words);
            case Begun.Under<P> _ when outcome.repeated() -> new Reply.Silence();
            case Begun.Under<P>(P process) -> new Reply.Show(kind.told(process));
        };
    }

    /** Nothing is written before the last rule has agreed. */
    private static <P, E> Begun<P> open(Turn turn, Call call, Kind<P, E> kind, Set<List<Account>> persons) {
        return switch (Gathering.of(turn, call.caller(), call.place(), call.picked(), persons)) {
            case Gathering.Refused(Refusal refusal) -> new Begun.Refused<>(refusal);
            case Gathering.Ready(CircleDraft circle, Member me) -> start(turn, circle, me, call, kind);
        };
    }

    private static <P, E> Begun<P> start(Turn turn, CircleDraft circle, Member me, Call call, Kind<P, E> kind) {
        List<MemberId> asked = Gathering.asked(
                circle.now(),
                me,
                false,
                call.people().isEmpty() && call.door().isEmpty(),
                circle.now().usuallyAsked(),
                call.picked(),
                call.place());
        Optional<Refusal> refusal = circle.decide(new CircleCommand.StartAlongside(turn.now(), asked));
        if (refusal.isPresent()) {
            return new Begun.Refused<>(refusal.get());
        }
        Circle now = circle.now();
        ProcessId id = new ProcessId(now.id(), now.lastProcess());
        Decided<E> decided =
                kind.opens(new Setting(turn, id, now, me, call.place(), leads(now, me, call), people(now, asked)));
        return switch (decided) {
            case Decided.Refused<E>(Refusal wrong) -> new Begun.Refused<>(wrong);
            case Decided.Accepted<E>(List<E> events) -> {
                turn.write(Documents.circle(turn.circle()), now, circle.events());
                circle.events().forEach(event -> CircleAftermath.follows(turn, event));
                yield new Begun.Under<>(kind.write(turn, events));
            }
        };
    }

    /** Whoever was named, else whoever leads this circle, else whoever begins it (method.md 1.3). */
    private static Optional<MemberId> leads(Circle circle, Member me, Call call) {
        return Gathering.member(circle, call.facilitator())
                .or(() -> circle.settings().facilitator())
                .or(() -> Optional.of(me.id()));
    }

    private static List<Attendee> people(Circle circle, List<MemberId> asked) {
        return asked.stream()
                .flatMap(id -> circle.member(id).stream())
                .filter(member -> member.status() != MemberStatus.LEFT && member.status() != MemberStatus.ON_LEAVE)
                .map(member -> new Attendee(member.id(), member.name(), member.accounts()))
                .toList();
    }

    /** A member of a kept circle who was not asked at the beginning (method.md E9). */
    static Optional<Attendee> latecomer(Turn turn, Caller caller) {
        return turn.load(Documents.circle(turn.circle()))
                .filter(Circle::kept)
                .flatMap(circle -> circle.member(caller.account()))
                .filter(member -> member.status() == MemberStatus.MEMBER)
                .map(member -> new Attendee(member.id(), member.name(), member.accounts()));
    }

    private static Reply refused(Refusal refusal, String typed, Words words) {
        return refusal instanceof Refusal.NobodyElse
                ? new Reply.Mend(Map.of(ProposalForms.PEOPLE, words.text("desk.people.nobody-else")))
                : new Reply.Show(Notes.refusedOutside(refusal, words).givingBack(typed));
    }
}
