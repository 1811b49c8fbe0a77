package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.Member;
import org.popcircle.core.proposal.OpenDoorRules;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** "I'm in": of somebody who was asked, and, where the invitation is open, of anybody who is there. */
final class OpenDoor {

    private final Ledger ledger;
    private final ProposalDesk proposals;
    private final Kinship kinship;
    private final DomainClock clock;

    OpenDoor(Ledger ledger, ProposalDesk proposals, Kinship kinship, DomainClock clock) {
        this.ledger = ledger;
        this.proposals = proposals;
        this.kinship = kinship;
        this.clock = clock;
    }

    Reply join(Caller caller, ActionToken token) {
        Optional<Proposal> found = proposals.find(token);
        boolean isNew = found.filter(proposal -> proposal.frame().open())
                .filter(proposal -> proposal.participant(caller.account()).isEmpty())
                .isPresent();
        if (!isNew) {
            return proposals.press(caller, token);
        }
        Words words = Words.in(found.orElseThrow().frame().locale());
        if (caller.kind() != PickedPerson.Kind.PERSON) {
            return new Reply.Show(View.NoteView.of(words.phrase("desk.open.guests")));
        }
        List<Group> door = found.get().frame().door();
        if (!door.isEmpty() && door.stream().noneMatch(caller::isIn)) {
            return new Reply.Show(View.NoteView.of(
                    words.phrase("desk.open.door", "names", found.get().frame().doorNames())));
        }
        List<Account> person =
                kinship.personsOf(List.of(caller.account())).getOrDefault(caller.account(), List.of(caller.account()));
        ProcessId id = found.orElseThrow().id();
        Ledger.Outcome<Optional<Refusal>> outcome = ledger.change(
                id.circle(), clock.now(), Optional.of(caller.delivery()), turn -> comeIn(turn, id, caller, person));
        return outcome.result()
                .map(refusal -> new Reply.Show(Notes.refusedOutside(refusal, words)))
                .orElseGet(() -> new Reply.Show(Notes.cameIn(found.orElseThrow(), words)));
    }

    /** Nobody gets into the roster who cannot come in. */
    private static Optional<Refusal> comeIn(Turn turn, ProcessId id, Caller caller, List<Account> person) {
        Proposal proposal =
                turn.load(Documents.proposal(id.circle(), id.number())).orElseThrow();
        Optional<Refusal> closed = OpenDoorRules.closed(proposal);
        if (closed.isPresent()) {
            return closed;
        }
        Optional<Refusal> full = CircleAftermath.command(
                turn,
                new CircleCommand.Invite(
                        turn.now(), List.of(new CircleCommand.Invited(caller.account(), caller.name()))));
        if (full.isPresent()) {
            return full;
        }
        if (person.size() > 1) {
            CircleAftermath.command(turn, new CircleCommand.Recognise(turn.now(), person));
        }
        Member member = turn.load(Documents.circle(turn.circle()))
                .flatMap(circle -> circle.member(caller.account()))
                .orElseThrow();
        Proposal now = turn.load(Documents.proposal(id.circle(), id.number())).orElseThrow();
        turn.due(Documents.proposalName(id.number()), BackOffice.REMEMBER, 0, turn.now());
        return ProposalAftermath.decide(
                                turn,
                                now,
                                new ProposalCommand.LetIn(turn.now(), member.id(), member.name(), member.accounts()))
                        instanceof Decided.Refused<ProposalEvent>(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }
}
