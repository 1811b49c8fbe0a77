package org.popcircle.core.proposal;

import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Questions, answers and reactions (MVOS 3.3.2): what people say before and around the decision. */
final class SpeakingRules {

    private SpeakingRules() {}

    static Decided<ProposalEvent> clear(Proposal proposal, ProposalCommand.SayClear command) {
        By by = command.by();
        return switch (proposal.phase()) {
            case Phase.Clarifying phase ->
                phase.clear().contains(by.member())
                        ? Decided.accept()
                        : Decided.accept(new ProposalEvent.WasClear(by.now(), by.member()));
            case Phase.Reacting phase -> reactedAlready(phase, by, new ProposalEvent.WasClear(by.now(), by.member()));
            case Phase.Queued _, Phase.Inviting _, Phase.Amending _, Phase.Gathering _, Phase.Checking _ -> notYet();
            case Phase.Consenting _, Phase.Integrating _, Phase.Leaving _, Phase.Parked _ -> notYet();
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> notYet();
        };
    }

    static Decided<ProposalEvent> noQuestion(Proposal proposal, ProposalCommand.SayNoQuestion command) {
        By by = command.by();
        if (!(proposal.phase() instanceof Phase.Clarifying phase)) {
            return notYet();
        }
        boolean known = phase.done().contains(by.member()) && !phase.clear().contains(by.member());
        return known ? Decided.accept() : Decided.accept(new ProposalEvent.HadNoQuestion(by.now(), by.member()));
    }

    static Decided<ProposalEvent> looksGood(Proposal proposal, ProposalCommand.SayLooksGood command) {
        By by = command.by();
        return proposal.phase() instanceof Phase.Reacting phase
                ? reactedAlready(phase, by, new ProposalEvent.LookedGood(by.now(), by.member()))
                : notYet();
    }

    private static Decided<ProposalEvent> reactedAlready(Phase.Reacting phase, By by, ProposalEvent otherwise) {
        return phase.done().contains(by.member()) ? Decided.accept() : Decided.accept(otherwise);
    }

    static Decided<ProposalEvent> ask(Proposal proposal, ProposalCommand.Ask command) {
        return switch (proposal.phase()) {
            case Phase.Clarifying _, Phase.Reacting _, Phase.Checking _, Phase.Consenting _, Phase.Integrating _ ->
                question(proposal, command.by(), command.text(), Optional.empty());
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Amending _,
                    Phase.Gathering _,
                    Phase.Leaving _,
                    Phase.Parked _ -> notYet();
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> notYet();
        };
    }

    static Decided<ProposalEvent> askObjector(Proposal proposal, ProposalCommand.AskObjector command) {
        boolean open = proposal.phase() instanceof Phase.Integrating
                && proposal.openObjections().stream().anyMatch(o -> o.number() == command.objection());
        return open
                ? question(proposal, command.by(), command.text(), Optional.of(command.objection()))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    private static Decided<ProposalEvent> question(Proposal proposal, By by, String text, Optional<Integer> objection) {
        int version = proposal.current().number();
        boolean known = proposal.questions().stream()
                .anyMatch(q -> q.asker().equals(by.member())
                        && q.text().equals(text)
                        && q.version() == version
                        && q.objection().equals(objection));
        if (known) {
            return Decided.accept();
        }
        Optional<Refusal> wrong = refuseText(text, proposal.questions().size());
        return wrong.isPresent()
                ? Decided.refuse(wrong.get())
                : Decided.accept(new ProposalEvent.QuestionAsked(
                        by.now(), proposal.questions().size() + 1, by.member(), text, objection));
    }

    /** Whoever knows may answer, also when the next step has begun; a second answer helps, too. */
    static Decided<ProposalEvent> answer(Proposal proposal, ProposalCommand.AnswerQuestion command) {
        Optional<ClarifyingQuestion> question = proposal.questions().stream()
                .filter(q -> q.number() == command.question())
                .findFirst();
        if (question.isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        By by = command.by();
        boolean known = question.get().replies().stream()
                .anyMatch(
                        reply -> reply.by().equals(by.member()) && reply.text().equals(command.text()));
        if (known) {
            return Decided.accept();
        }
        Optional<Refusal> wrong =
                refuseText(command.text(), question.get().replies().size());
        return wrong.isPresent()
                ? Decided.refuse(wrong.get())
                : Decided.accept(
                        new ProposalEvent.QuestionAnswered(by.now(), command.question(), by.member(), command.text()));
    }

    /** Open to all in the reacting step; who has spoken may add something. */
    static Decided<ProposalEvent> react(Proposal proposal, ProposalCommand.React command) {
        By by = command.by();
        if (!(proposal.phase() instanceof Phase.Reacting)) {
            return notYet();
        }
        int version = proposal.current().number();
        boolean known = proposal.reactions().stream()
                .anyMatch(said -> said.by().equals(by.member())
                        && said.text().equals(command.text())
                        && said.version() == version);
        if (known) {
            return Decided.accept();
        }
        Optional<Refusal> wrong =
                refuseText(command.text(), proposal.reactions().size());
        return wrong.isPresent()
                ? Decided.refuse(wrong.get())
                : Decided.accept(new ProposalEvent.Reacted(by.now(), by.member(), command.text()));
    }

    /** A rival is kept as a linked draft while this one goes on (method.md E25). */
    static Decided<ProposalEvent> proposeInstead(Proposal proposal, ProposalCommand.ProposeInstead command) {
        By by = command.by();
        if (!(proposal.phase() instanceof Phase.Reacting) && !(proposal.phase() instanceof Phase.Integrating)) {
            return notYet();
        }
        boolean known = proposal.counterProposals().stream()
                .anyMatch(
                        rival -> rival.by().equals(by.member()) && rival.text().equals(command.text()));
        if (known) {
            return Decided.accept();
        }
        int kept = proposal.counterProposals().size();
        Optional<Refusal> wrong = refuseText(command.text(), kept);
        return wrong.isPresent()
                ? Decided.refuse(wrong.get())
                : Decided.accept(new ProposalEvent.CounterProposed(by.now(), kept + 1, by.member(), command.text()));
    }

    /** A check grows into the full process at the step that is missing, keeping what was said (method.md 2.11). */
    static Decided<ProposalEvent> talkFirst(Proposal proposal, ProposalCommand.TalkFirst command) {
        By by = command.by();
        MemberId member = by.member();
        return proposal.phase() instanceof Phase.Checking
                ? Decided.accept(new ProposalEvent.ReactingBegan(
                        by.now(), Momentum.window(proposal, by.now()), Optional.of(member)))
                : notYet();
    }

    static Optional<Refusal> refuseText(String text, int soFar) {
        if (text.isBlank()) {
            return Optional.of(new Refusal.Empty());
        }
        if (text.length() > Wording.LONGEST_TEXT) {
            return Optional.of(new Refusal.TooLong(Wording.LONGEST_TEXT));
        }
        return soFar >= Proposal.MOST_TEXTS ? Optional.of(new Refusal.TooMany(Proposal.MOST_TEXTS)) : Optional.empty();
    }

    private static Decided<ProposalEvent> notYet() {
        return Decided.refuse(new Refusal.NotYet());
    }
}
