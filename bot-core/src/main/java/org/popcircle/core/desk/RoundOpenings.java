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
import org.popcircle.core.cards.RoundSubmissions.Begin;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.round.Frame;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.round.RoundEvolver;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.round.RoundOpening;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Begins a round in a circle, and makes a pop-up circle of the people picked where there is none. */
final class RoundOpenings {

    private final Ledger ledger;
    private final Directory directory;
    private final Kinship kinship;
    private final DomainClock clock;
    private final Supplier<CircleId> freshIds;

    RoundOpenings(Ledger ledger, Directory directory, Kinship kinship, DomainClock clock, Supplier<CircleId> freshIds) {
        this.ledger = ledger;
        this.directory = directory;
        this.kinship = kinship;
        this.clock = clock;
        this.freshIds = freshIds;
    }

    private sealed interface Begun {
        record Under(Round round) implements Begun {}

        record Refused(Refusal refusal) implements Begun {}
    }

    Reply open(Caller caller, Place place, Begin begin, Words words) {
        Optional<Reply> wrong = Gathering.refusePeople(begin.people(), words);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        CircleId circle = directory.circleAt(place).orElseGet(() -> directory.claim(place, freshIds.get()));
        Set<List<Account>> persons = Gathering.personsIn(kinship, caller, picked(begin));
        Ledger.Outcome<Begun> outcome = ledger.change(
                circle, clock.now(), Optional.of(caller.delivery()), turn -> open(turn, caller, place, begin, persons));
        return switch (outcome.result()) {
            case Begun.Refused(Refusal refusal) -> refused(refusal, words);
            case Begun.Under _ when outcome.repeated() -> new Reply.Silence();
            case Begun.Under(Round round) -> new Reply.Show(asked(round, words));
        };
    }

    /** Nothing is written before the last rule has agreed. */
    private static Begun open(Turn turn, Caller caller, Place place, Begin begin, Set<List<Account>> persons) {
        return switch (Gathering.of(turn, caller, place, picked(begin), persons)) {
            case Gathering.Refused(Refusal refusal) -> new Begun.Refused(refusal);
            case Gathering.Ready(CircleDraft circle, Member me) -> start(turn, circle, me, place, begin);
        };
    }

    private static List<PickedPerson> picked(Begin begin) {
        return Stream.concat(begin.people().stream(), begin.facilitator().stream())
                .toList();
    }

    private static Begun start(Turn turn, CircleDraft circle, Member me, Place place, Begin begin) {
        List<MemberId> asked =
                Gathering.asked(circle.now(), me, false, begin.people().isEmpty(), picked(begin), place);
        Optional<Refusal> refusal = circle.decide(new CircleCommand.StartAlongside(turn.now(), asked));
        if (refusal.isPresent()) {
            return new Begun.Refused(refusal.get());
        }
        Circle now = circle.now();
        Decided<RoundEvent> decided = RoundOpening.open(
                turn.now(),
                new ProcessId(now.id(), now.lastProcess()),
                frame(turn, now, me, place, begin),
                leads(now, me, begin),
                people(now, asked));
        return switch (decided) {
            case Decided.Refused<RoundEvent>(Refusal wrong) -> new Begun.Refused(wrong);
            case Decided.Accepted<RoundEvent>(List<RoundEvent> events) -> {
                turn.write(Documents.circle(turn.circle()), now, circle.events());
                circle.events().forEach(event -> Aftermath.follows(turn, event));
                Round round = RoundEvolver.begin((RoundEvent.Opened) events.getFirst());
                RoundAftermath.write(turn, Optional.empty(), round, events);
                turn.due(Documents.roundName(round.id().number()), BackOffice.REMEMBER, 0, turn.now());
                yield new Begun.Under(round);
            }
        };
    }

    private static Frame frame(Turn turn, Circle circle, Member me, Place place, Begin begin) {
        return new Frame(
                circle.name(),
                Stream.concat(Stream.of(place), circle.places().stream())
                        .distinct()
                        .toList(),
                !circle.kept(),
                begin.kind(),
                begin.prompt(),
                begin.order(),
                begin.order() == RoundKind.Order.AT_ONCE && begin.kind().together(),
                begin.pace().orElse(circle.settings().pace()),
                circle.settings().rhythm(),
                circle.settings().language(),
                circle.lastProcess(),
                me.id(),
                turn.now());
    }

    /** Whoever was named, else whoever leads this circle, else whoever calls the round (method.md 1.3). */
    private static Optional<MemberId> leads(Circle circle, Member me, Begin begin) {
        return Gathering.member(circle, begin.facilitator())
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

    private static Reply refused(Refusal refusal, Words words) {
        return refusal instanceof Refusal.NobodyElse
                ? new Reply.Mend(Map.of(ProposalForms.PEOPLE, words.text("desk.people.nobody-else")))
                : new Reply.Show(Notes.refusedOutside(refusal, words));
    }

    private static View asked(Round round, Words words) {
        List<String> order = round.lap().order().stream().map(round::nameOf).toList();
        return View.NoteView.of(words.phrase(
                round.frame().order() == RoundKind.Order.IN_TURN ? "desk.round.in-turn" : "desk.round.at-once",
                "names",
                order));
    }
}
