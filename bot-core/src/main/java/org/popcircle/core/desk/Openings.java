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
import org.popcircle.core.app.Store;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.circle.Settings;
import org.popcircle.core.proposal.Duties;
import org.popcircle.core.proposal.Frame;
import org.popcircle.core.proposal.OpeningRules;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.proposal.ProposalEvolver;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Brings a check or a proposal before a circle, and makes a pop-up circle of the people picked where there is none. */
final class Openings {

    private final Ledger ledger;
    private final Store store;
    private final Directory directory;
    private final Kinship kinship;
    private final DomainClock clock;
    private final Supplier<CircleId> freshIds;

    Openings(
            Ledger ledger,
            Store store,
            Directory directory,
            Kinship kinship,
            DomainClock clock,
            Supplier<CircleId> freshIds) {
        this.ledger = ledger;
        this.store = store;
        this.directory = directory;
        this.kinship = kinship;
        this.clock = clock;
        this.freshIds = freshIds;
    }

    /** The circle that lives in the place the caller is in. */
    Optional<Circle> circleHere(Caller caller) {
        return caller.place()
                .flatMap(directory::circleAt)
                .flatMap(id -> store.load(Documents.circle(id)))
                .map(stored -> stored.document());
    }

    Reply open(Caller caller, Place place, Opening opening, Words words) {
        Optional<Reply> wrong = Gathering.refusePeople(opening.people(), words);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        CircleId circle = directory.circleAt(place).orElseGet(() -> directory.claim(place, freshIds.get()));
        Set<List<Account>> persons = Gathering.personsIn(kinship, caller, picked(opening));
        Ledger.Outcome<Opened> outcome = ledger.change(
                circle,
                clock.now(),
                Optional.of(caller.delivery()),
                turn -> open(turn, caller, place, opening, persons));
        return switch (outcome.result()) {
            case Opened.Refused(Refusal refusal) -> refused(refusal, opening, words);
            case Opened.Under _ when outcome.repeated() -> new Reply.Silence();
            case Opened.Under(Proposal proposal) -> new Reply.Show(asked(proposal, words));
        };
    }

    private sealed interface Opened {
        record Under(Proposal proposal) implements Opened {}

        record Refused(Refusal refusal) implements Opened {}
    }

    /** Nothing is written before the last rule has agreed. */
    private static Opened open(Turn turn, Caller caller, Place place, Opening opening, Set<List<Account>> persons) {
        return switch (Gathering.of(turn, caller, place, picked(opening), persons)) {
            case Gathering.Refused(Refusal refusal) -> new Opened.Refused(refusal);
            case Gathering.Ready(CircleDraft circle, Member me) -> start(turn, circle, me, caller, place, opening);
        };
    }

    private static List<PickedPerson> picked(Opening opening) {
        return Stream.of(opening.people().stream(), opening.facilitator().stream(), opening.wordsmith().stream())
                .flatMap(people -> people)
                .toList();
    }

    private static Opened start(Turn turn, CircleDraft circle, Member me, Caller caller, Place place, Opening opening) {
        Optional<Shaping> shaped =
                opening.shaped().flatMap(number -> turn.load(Documents.shaping(turn.circle(), number)));
        if (shaped.isPresent() && !(shaped.get().phase() instanceof org.popcircle.core.shaping.Phase.Ready)) {
            return new Opened.Refused(new Refusal.SettledAlready());
        }
        List<MemberId> asked = asked(circle.now(), me, opening, usual(circle.now(), shaped), place);
        Optional<Refusal> refusal = circle.decide(new CircleCommand.StartProcess(turn.now(), asked));
        if (refusal.isPresent()) {
            return new Opened.Refused(refusal.get());
        }
        ProposalEvent.Opened opened = opened(turn, circle.now(), me, asked, caller, place, opening);
        return switch (OpeningRules.open(opened)) {
            case Decided.Refused<ProposalEvent>(Refusal wrong) -> new Opened.Refused(wrong);
            case Decided.Accepted<ProposalEvent> _ -> {
                turn.write(Documents.circle(turn.circle()), circle.now(), circle.events());
                circle.events().forEach(event -> CircleAftermath.follows(turn, event));
                Proposal proposal = present(turn, opened, circle.now());
                shaped.ifPresent(shaping -> ShapingAftermath.decide(
                        turn,
                        shaping,
                        new ShapingCommand.Propose(
                                turn.now(), me.id(), proposal.id().number())));
                yield new Opened.Under(proposal);
            }
        };
    }

    private static Proposal present(Turn turn, ProposalEvent.Opened opened, Circle circle) {
        Proposal first = ProposalEvolver.begin(opened);
        int number = first.id().number();
        String document = Documents.proposalName(number);
        turn.write(Documents.proposal(turn.circle(), number), first, List.of(opened));
        turn.redraw(document, first.frame().places());
        turn.due(document, BackOffice.REMEMBER, 0, turn.now());
        if (circle.live().contains(number)) {
            ProposalAftermath.decide(turn, first, new ProposalCommand.Present(turn.now()));
        }
        return turn.load(Documents.proposal(turn.circle(), number)).orElseThrow();
    }

    /** In a kept circle its members; in a pop-up whoever is picked, or those who are asked if nobody is. */
    private static List<MemberId> asked(Circle circle, Member me, Opening opening, List<Member> usual, Place place) {
        List<MemberId> asked = Gathering.asked(
                circle,
                me,
                opening.concernsAll(),
                opening.people().isEmpty() && !opening.open(),
                usual,
                picked(opening),
                place);
        return asked.stream()
                .filter(member -> !opening.without().equals(Optional.of(member)))
                .toList();
    }

    private static ProposalEvent.Opened opened(
            Turn turn, Circle circle, Member me, List<MemberId> asked, Caller caller, Place place, Opening opening) {
        Settings settings = circle.settings();
        boolean quick = !circle.kept();
        Frame frame = new Frame(
                circle.name(),
                Stream.concat(Stream.of(place), circle.places().stream())
                        .distinct()
                        .toList(),
                quick,
                quick && opening.open(),
                opening.door(),
                opening.check(),
                opening.rule(),
                circle.aim(),
                opening.pace().orElse(settings.pace()),
                settings.rhythm(),
                settings.language(),
                opening.effect(),
                settings.namesObjectors(),
                opening.answering().map(settings.manner()::answered).or(settings::style),
                me.id(),
                turn.now());
        List<Participant> people = asked.stream()
                .flatMap(id -> circle.member(id).stream())
                .filter(member -> member.status() != MemberStatus.LEFT && member.status() != MemberStatus.ON_LEAVE)
                .map(member -> new Participant(
                        member.id(),
                        member.name(),
                        member.accounts(),
                        quick && !member.id().equals(me.id()) ? Standing.INVITED : Standing.JOINED))
                .toList();
        Duties duties = Duties.of(
                me.id(),
                among(people, circle, opening.facilitator())
                        .or(() -> opening.check()
                                ? Optional.empty()
                                : settings.facilitator().filter(asked::contains)),
                among(people, circle, opening.wordsmith()));
        return new ProposalEvent.Opened(
                turn.now(),
                new ProcessId(circle.id(), circle.lastProcess()),
                frame,
                duties,
                people,
                opening.wording(),
                opening.check() ? Optional.of(OpeningRules.ownAnswer(caller.pressed())) : Optional.empty());
    }

    private static Optional<MemberId> among(List<Participant> people, Circle circle, Optional<PickedPerson> picked) {
        return Gathering.member(circle, picked)
                .filter(id -> people.stream().anyMatch(person -> person.id().equals(id)));
    }

    private static Reply refused(Refusal refusal, Opening opening, Words words) {
        if (refusal instanceof Refusal.NobodyElse && !opening.concernsAll()) {
            return new Reply.Mend(Map.of(ProposalForms.PEOPLE, words.text("desk.people.nobody-else")));
        }
        return new Reply.Show(Notes.refusedOutside(refusal, words).givingBack(opening.typed()));
    }

    private static View asked(Proposal proposal, Words words) {
        List<String> names = proposal.people().stream()
                .filter(person -> !person.id().equals(proposal.duties().proposer()))
                .map(Participant::name)
                .toList();
        if (proposal.frame().open()) {
            return View.NoteView.of(
                    proposal.frame().door().isEmpty()
                            ? words.phrase("desk.opened.open")
                            : words.phrase(
                                    "desk.opened.door",
                                    "names",
                                    proposal.frame().doorNames()));
        }
        boolean waits = proposal.phase() instanceof Phase.Queued;
        boolean leadsToo = proposal.duties()
                        .facilitator()
                        .equals(Optional.of(proposal.duties().proposer()))
                && proposal.duties().wordsmith().isEmpty();
        String key = waits ? "desk.opened.queued" : leadsToo ? "desk.opened.leads-too" : "desk.opened.asked";
        return View.NoteView.of(words.phrase(key, "names", names));
    }

    /** Whom a pop-up asks if nobody is picked: those who built it together, else those of last time. */
    static List<Member> usual(Circle circle, Optional<Shaping> built) {
        return built.map(shaping -> shaping.present().stream()
                        .flatMap(member -> circle.member(member).stream())
                        .filter(member ->
                                member.status() == MemberStatus.MEMBER || member.status() == MemberStatus.INVITED)
                        .toList())
                .orElseGet(circle::usuallyAsked);
    }

    /** Their accounts, for prefilling a picker in that place: it shows nobody from elsewhere. */
    static List<Account> accounts(List<Member> usual, Account but, Place place) {
        return usual.stream()
                .filter(member -> !member.accounts().contains(but))
                .map(Member::accounts)
                .flatMap(List::stream)
                .filter(place::isHomeOf)
                .toList();
    }
}
