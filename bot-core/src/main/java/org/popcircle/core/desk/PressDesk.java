package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Store;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.proposal.By;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalCommand.Act;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Takes an act on a proposal, lets the rules decide it, and says privately what was recorded or why not. */
final class PressDesk {

    private final Ledger ledger;
    private final Store store;
    private final DomainClock clock;

    PressDesk(Ledger ledger, Store store, DomainClock clock) {
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /** A proposal as it is now; empty where there is none of that name. */
    Optional<Proposal> find(ActionToken token) {
        return ProcessId.parse(token.subject())
                .flatMap(id -> store.load(Documents.proposal(id.circle(), id.number())))
                .map(stored -> stored.document());
    }

    /** What came of an act. */
    private sealed interface Result {
        record Done(Proposal after, MemberId who, Act act, List<ProposalEvent> events) implements Result {}

        record Refused(Optional<Proposal> proposal, Optional<MemberId> who, Refusal refusal) implements Result {}
    }

    /**
     * @param typed the words that came with the act: given back if it cannot be done
     * @param meaning the act, once it is known who acts
     */
    Reply act(Caller caller, ActionToken token, Optional<String> typed, Function<By, Act> meaning) {
        Optional<ProcessId> id = ProcessId.parse(token.subject());
        if (id.isEmpty()) {
            return unknown(caller);
        }
        Ledger.Outcome<Result> outcome = ledger.change(
                id.get().circle(),
                clock.now(),
                Optional.of(caller.delivery()),
                turn -> decide(turn, caller, token, id.get(), meaning));
        return switch (outcome.result()) {
            case Result.Done done ->
                outcome.repeated()
                        ? new Reply.Silence()
                        : new Reply.Show(
                                Notes.after(done.after(), done.who(), done.act(), done.events(), words(done.after())));
            case Result.Refused refused -> explain(caller, refused, typed);
        };
    }

    private static Result decide(Turn turn, Caller caller, ActionToken token, ProcessId id, Function<By, Act> meaning) {
        Optional<Proposal> proposal = turn.load(Documents.proposal(id.circle(), id.number()));
        Optional<Participant> who = proposal.flatMap(p -> p.participant(caller.account()));
        if (who.isEmpty()) {
            return new Result.Refused(proposal, Optional.empty(), new Refusal.NotAMember());
        }
        MemberId member = who.get().id();
        Act act = meaning.apply(new By(member, turn.now(), caller.pressed(), token.phase()));
        if (act instanceof ProposalCommand.TakeUpAgain && noRoom(turn)) {
            return new Result.Refused(proposal, Optional.of(member), new Refusal.TooMany(Circle.MOST_LIVE));
        }
        return switch (Aftermath.decide(turn, proposal.orElseThrow(), act)) {
            case Decided.Refused<ProposalEvent>(Refusal refusal) ->
                new Result.Refused(proposal, Optional.of(member), refusal);
            case Decided.Accepted<ProposalEvent>(List<ProposalEvent> events) -> {
                lastUsed(turn, id, who.get(), caller.account());
                Proposal after =
                        turn.load(Documents.proposal(id.circle(), id.number())).orElseThrow();
                yield new Result.Done(after, member, act, events);
            }
        };
    }

    /** Whoever has several accounts is written to where they spoke last. */
    private static void lastUsed(Turn turn, ProcessId id, Participant who, Account account) {
        if (who.accounts().getFirst().equals(account)) {
            return;
        }
        List<Account> order = Stream.concat(Stream.of(account), who.accounts().stream())
                .distinct()
                .toList();
        turn.load(Documents.proposal(id.circle(), id.number()))
                .ifPresent(proposal -> Aftermath.decide(
                        turn, proposal, new ProposalCommand.Recognise(turn.now(), who.id(), List.of(), order)));
    }

    private static boolean noRoom(Turn turn) {
        return turn.load(Documents.circle(turn.circle()))
                .map(circle -> circle.live().size() >= Circle.MOST_LIVE)
                .orElse(true);
    }

    private static Reply explain(Caller caller, Result.Refused refused, Optional<String> typed) {
        if (refused.proposal().isEmpty()) {
            return unknown(caller);
        }
        Proposal proposal = refused.proposal().get();
        View.NoteView note = refused.who()
                .map(who -> Notes.refused(refused.refusal(), proposal, who, typed, words(proposal)))
                .orElseGet(() -> Notes.refusedOutside(refused.refusal(), words(proposal)));
        return new Reply.Show(note);
    }

    /** A button of something that is not there any more, or that this version does not know. */
    static Reply unknown(Caller caller) {
        return new Reply.Show(View.NoteView.of(Words.in(caller.locale()).phrase("desk.unknown")));
    }

    static Words words(Proposal proposal) {
        return Words.in(proposal.frame().locale());
    }
}
