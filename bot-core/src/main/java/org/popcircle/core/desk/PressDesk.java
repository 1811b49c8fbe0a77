package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Takes an act on a process, lets the rules decide it, and says privately what was recorded or why not. */
final class PressDesk<P, A, E> {

    private final Ledger ledger;
    private final DomainClock clock;
    private final Trade<P, A, E> trade;

    PressDesk(Ledger ledger, DomainClock clock, Trade<P, A, E> trade) {
        this.ledger = ledger;
        this.clock = clock;
        this.trade = trade;
    }

    /** What came of an act. */
    private sealed interface Result<P, A, E> {
        record Done<P, A, E>(P after, MemberId who, A act, List<E> events) implements Result<P, A, E> {}

        record Refused<P, A, E>(Optional<P> process, Optional<MemberId> who, Refusal refusal)
                implements Result<P, A, E> {}
    }

    /**
     * @param typed the words that came with the act: given back if it cannot be done
     * @param meaning the act, once it is known who acts
     */
    Reply act(Caller caller, ActionToken token, Optional<String> typed, Function<By, A> meaning) {
        Optional<ProcessId> id = ProcessId.parse(token.subject());
        if (id.isEmpty()) {
            return unknown(caller);
        }
        Ledger.Outcome<Result<P, A, E>> outcome = ledger.change(
                id.get().circle(),
                clock.now(),
                Optional.of(caller.delivery()),
                turn -> decide(turn, caller, token, id.get(), meaning));
        return switch (outcome.result()) {
            case Result.Done<P, A, E>(P after, MemberId who, A act, List<E> events) ->
                new Reply.Show(trade.done(after, who, act, events));
            case Result.Refused<P, A, E>(Optional<P> process, Optional<MemberId> who, Refusal refusal) ->
                process.<Reply>map(p -> new Reply.Show(trade.refused(refusal, p, who, typed)))
                        .orElseGet(() -> unknown(caller));
        };
    }

    private Result<P, A, E> decide(Turn turn, Caller caller, ActionToken token, ProcessId id, Function<By, A> meaning) {
        Optional<P> process = trade.load(turn, id);
        Optional<MemberId> who = process.flatMap(p -> trade.who(turn, p, caller));
        if (who.isEmpty()) {
            return new Result.Refused<>(process, Optional.empty(), new Refusal.NotAMember());
        }
        MemberId member = who.get();
        A act = meaning.apply(new By(member, turn.now(), caller.pressed(), token.phase()));
        P before = trade.load(turn, id).orElseThrow();
        return switch (trade.decide(turn, before, act)) {
            case Decided.Refused<E>(Refusal refusal) -> new Result.Refused<>(process, who, refusal);
            case Decided.Accepted<E>(List<E> events) -> {
                trade.spokeThrough(turn, id, member, caller.account());
                yield new Result.Done<>(trade.load(turn, id).orElseThrow(), member, act, events);
            }
        };
    }

    /** A button of something that is not there any more, or that this version does not know. */
    static Reply unknown(Caller caller) {
        return new Reply.Show(View.NoteView.of(Words.in(caller.locale()).phrase("desk.unknown")));
    }
}
