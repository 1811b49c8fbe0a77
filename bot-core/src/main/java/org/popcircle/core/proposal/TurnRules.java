package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Given;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.TurnOrder;

/**
 * Consent in turn: one after another in a known order, everyone exactly once, answers heard as they are given (method.md
 * 2.9, 3.3). The turn orders the answers and never ends the round: it goes on to the last person (I7), and nobody is passed
 * over (I5, I8).
 */
final class TurnRules {

    private TurnRules() {}

    /** The turns of a round that has just opened; empty where answers are given all at once, or are begun already. */
    static Optional<ProposalEvent> begin(Proposal proposal, Instant now) {
        boolean begun = proposal.turns().filter(Turns::open).isPresent();
        if (begun || !proposal.frame().inTurn() || !(proposal.phase() instanceof Phase.Consenting consenting)) {
            return Optional.empty();
        }
        List<MemberId> missing = consenting.round().missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProposalEvent.TurnsBegan(now, order(proposal, missing)));
    }

    /** Whoever leads is neither first nor last, and where there is room for both, nor is the proposer (E3). */
    private static List<MemberId> order(Proposal proposal, List<MemberId> missing) {
        List<MemberId> apart = Stream.concat(
                        proposal.duties().facilitator().stream(),
                        Stream.of(proposal.duties().proposer()))
                .distinct()
                .toList();
        int rounds = proposal.turns().map(Turns::lap).orElse(0);
        return TurnOrder.of(missing, apart, proposal.id().number() + rounds - 1);
    }

    /** An answer in its turn; afterwards it can be changed until the round closes (E2). */
    static Decided<ProposalEvent> give(Turns turns, ConsentRound round, By by, Answer answer) {
        MemberId member = by.member();
        if (!round.asked().contains(member)) {
            return Decided.refuse(new Refusal.NotTakingPart());
        }
        if (!round.isNews(member, answer, by.pressed())) {
            return Decided.accept();
        }
        boolean speaks = round.given().containsKey(member) || turns.asked().contains(member);
        return speaks
                ? Decided.accept(new ProposalEvent.AnswerGiven(by.now(), member, new Given(answer, by.pressed())))
                : early(turns, by, answer);
    }

    /** Too early: an objection is kept for one's turn, a press without words is not (E20). */
    private static Decided<ProposalEvent> early(Turns turns, By by, Answer answer) {
        MemberId member = by.member();
        boolean isBack = turns.aside().contains(member);
        ProposalEvent back = new ProposalEvent.CalledBack(by.now(), member, member);
        return switch (answer) {
            case Answer.NoObjection _ ->
                isBack ? Decided.accept(back) : Decided.refuse(new Refusal.NotYourTurn(turns.now()));
            case Answer.Objects(var reason) -> {
                ProposalEvent kept = new ProposalEvent.ReasonKept(by.now(), member, reason);
                if (isBack) {
                    yield Decided.accept(back, kept);
                }
                yield reason.equals(turns.drafts().get(member)) ? Decided.accept() : Decided.accept(kept);
            }
        };
    }

    static Decided<ProposalEvent> decide(Proposal proposal, ProposalCommand.InTurn command) {
        Optional<Turns> turns = proposal.turn();
        if (turns.isEmpty()) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return switch (command) {
            case ProposalCommand.ComeBackToMe c -> comeBack(turns.get(), c.by());
            case ProposalCommand.TakeTime c -> takeTime(turns.get(), c.by());
            case ProposalCommand.AnswerQuietly c -> quietly(proposal, turns.get(), c);
            case ProposalCommand.LetGo c -> letGo(proposal, turns.get(), c);
            case ProposalCommand.CallBack c -> callBack(proposal, turns.get(), c);
        };
    }

    private static Decided<ProposalEvent> comeBack(Turns turns, By by) {
        MemberId member = by.member();
        if (!turns.now().equals(Optional.of(member))) {
            return turns.deferred().contains(member) && turns.waiting().contains(member)
                    ? Decided.accept()
                    : notYourTurn(turns);
        }
        return turns.then().isEmpty() || turns.deferred().contains(member)
                ? Decided.refuse(new Refusal.NobodyBefore())
                : Decided.accept(new ProposalEvent.Deferred(by.now(), member));
    }

    /** Hesitation is invited out, not hurried (method.md E33). */
    private static Decided<ProposalEvent> takeTime(Turns turns, By by) {
        MemberId member = by.member();
        if (!turns.now().equals(Optional.of(member))) {
            return notYourTurn(turns);
        }
        return turns.unhurried().contains(member)
                ? Decided.accept()
                : Decided.accept(new ProposalEvent.TookTime(by.now(), member));
    }

    /** The private path of whoever does not want to say it aloud: it counts alike and is shown when the round closes. */
    private static Decided<ProposalEvent> quietly(Proposal proposal, Turns turns, ProposalCommand.AnswerQuietly c) {
        Decided<ProposalEvent> given = ConsentRules.give(proposal, new ProposalCommand.GiveAnswer(c.by(), c.answer()));
        boolean answers = given instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)
                && events.stream()
                        .anyMatch(event -> event instanceof ProposalEvent.AnswerGiven
                                || event instanceof ProposalEvent.ReasonKept);
        if (!answers || turns.quiet().contains(c.by().member())) {
            return given;
        }
        return new Decided.Accepted<>(Stream.concat(
                        Stream.of(new ProposalEvent.WentQuiet(c.by().now(), c.by().member())),
                        ((Decided.Accepted<ProposalEvent>) given).events().stream())
                .toList());
    }

    private static Decided<ProposalEvent> letGo(Proposal proposal, Turns turns, ProposalCommand.LetGo c) {
        if (!mayLead(proposal, c.by().member())) {
            return notYours(proposal);
        }
        return turns.now().equals(Optional.of(c.member()))
                ? Decided.accept(new ProposalEvent.LetGo(c.by().now(), c.member(), Optional.of(c.by().member())))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    private static Decided<ProposalEvent> callBack(Proposal proposal, Turns turns, ProposalCommand.CallBack c) {
        boolean myself = c.by().member().equals(c.member());
        if (!myself && !mayLead(proposal, c.by().member())) {
            return notYours(proposal);
        }
        return turns.aside().contains(c.member())
                ? Decided.accept(new ProposalEvent.CalledBack(c.by().now(), c.member(), c.by().member()))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    private static boolean mayLead(Proposal proposal, MemberId member) {
        return proposal.duties().facilitator().map(member::equals).orElse(true);
    }

    private static Decided<ProposalEvent> notYours(Proposal proposal) {
        return Decided.refuse(
                new Refusal.NotYours(Refusal.Duty.FACILITATOR, proposal.duties().facilitator()));
    }

    private static Decided<ProposalEvent> notYourTurn(Turns turns) {
        return Decided.refuse(new Refusal.NotYourTurn(turns.now()));
    }
}
