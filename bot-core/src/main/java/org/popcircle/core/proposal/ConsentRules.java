package org.popcircle.core.proposal;

import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Given;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Refusal;

/** The decision moment: two answers, each bound to the version it was given on (MVOS 3.3.2; method.md I1, I5). */
final class ConsentRules {

    private ConsentRules() {}

    static Decided<ProposalEvent> give(Proposal proposal, ProposalCommand.GiveAnswer command) {
        Optional<Refusal> wrong = switch (command.answer()) {
            case Answer.Objects(var reason) -> refuseReason(reason.couldGoWrong(), reason.notice(), reason.safer());
            case Answer.NoObjection(var concern) -> concern.flatMap(text -> SpeakingRules.refuseText(text, 0));
        };
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        return switch (proposal.phase()) {
            case Phase.Checking phase -> inRound(phase.round(), command);
            case Phase.Consenting phase ->
                proposal.turn()
                        .map(turns -> TurnRules.give(turns, phase.round(), command.by(), command.answer()))
                        .orElseGet(() -> inRound(phase.round(), command));
            case Phase.Leaving phase -> inRound(phase.round(), command);
            case Phase.Integrating phase -> whileIntegrating(proposal, phase.round(), command);
            case Phase.Gathering phase ->
                phase.given().map(round -> inRound(round, command)).orElseGet(ConsentRules::notYet);
            case Phase.Queued _, Phase.Inviting _, Phase.Clarifying _, Phase.Reacting _, Phase.Amending _ -> notYet();
            case Phase.Parked _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> notYet();
        };
    }

    private static Optional<Refusal> refuseReason(String couldGoWrong, String notice, String safer) {
        if (couldGoWrong.isBlank()) {
            return Optional.of(new Refusal.ReasonNeeded());
        }
        int longest = Math.max(couldGoWrong.length(), Math.max(notice.length(), safer.length()));
        return longest > Wording.LONGEST_TEXT
                ? Optional.of(new Refusal.TooLong(Wording.LONGEST_TEXT))
                : Optional.empty();
    }

    private static Decided<ProposalEvent> inRound(ConsentRound round, ProposalCommand.GiveAnswer command) {
        By by = command.by();
        if (!round.asked().contains(by.member())) {
            return Decided.refuse(new Refusal.NotTakingPart());
        }
        return round.isNews(by.member(), command.answer(), by.pressed())
                ? Decided.accept(given(command))
                : Decided.accept();
    }

    /** Those not heard before the round closed, and objectors who withdrew, still answer on this version (E13). */
    private static Decided<ProposalEvent> whileIntegrating(
            Proposal proposal, ConsentRound round, ProposalCommand.GiveAnswer command) {
        By by = command.by();
        if (!round.missing().contains(by.member())) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (!round.isNews(by.member(), command.answer(), by.pressed())) {
            return Decided.accept();
        }
        return switch (command.answer()) {
            case Answer.NoObjection _ -> Decided.accept(given(command));
            case Answer.Objects(var reason) ->
                Decided.accept(
                        given(command),
                        new ProposalEvent.ObjectionAdded(
                                by.now(),
                                new Objection(
                                        proposal.objections().size() + 1,
                                        by.member(),
                                        reason,
                                        proposal.current().number(),
                                        Objection.Status.OPEN)));
        };
    }

    private static ProposalEvent given(ProposalCommand.GiveAnswer command) {
        By by = command.by();
        return new ProposalEvent.AnswerGiven(by.now(), by.member(), new Given(command.answer(), by.pressed()));
    }

    private static Decided<ProposalEvent> notYet() {
        return Decided.refuse(new Refusal.NotYet());
    }
}
