package org.popcircle.core.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;

/** People who want to come to an end and do the next reasonable thing that their card offers. */
final class Cooperation {

    private static final int PATIENCE = 200;

    private Proposal proposal;
    private Instant now = Instant.parse("2026-12-01T09:00:00Z");

    private Cooperation(Proposal proposal) {
        this.proposal = proposal;
    }

    static boolean reachesAnEnd(Proposal proposal) {
        Cooperation people = new Cooperation(proposal);
        for (int i = 0; i < PATIENCE && people.canGoOn(); i++) {
            people.nextStep();
        }
        return people.proposal.phase().isOver();
    }

    private boolean canGoOn() {
        return !proposal.phase().isOver() && !proposal.awaited().isEmpty();
    }

    private void nextStep() {
        now = now.plus(Duration.ofSeconds(1));
        switch (proposal.phase()) {
            case Phase.Queued _ -> does(new ProposalCommand.Present(now));
            case Phase.Inviting _ -> invite();
            case Phase.Clarifying _, Phase.Reacting _ -> speak();
            case Phase.Amending _ -> chooseWords(by -> new ProposalCommand.GoOn(by));
            case Phase.Gathering p -> gather(p);
            case Phase.Checking _, Phase.Consenting _, Phase.Leaving _ -> consent();
            case Phase.Integrating p -> integrate(p);
            case Phase.Parked _ -> does(new ProposalCommand.TakeUpAgain(by(anybody())));
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> {}
        }
    }

    private void invite() {
        for (int newcomer = 90; newcomer < 92; newcomer++) {
            does(new ProposalCommand.LetIn(now, MemberId.of(newcomer), "Newcomer", List.of()));
        }
        for (MemberId member : proposal.awaited()) {
            does(new ProposalCommand.BeginNow(by(member)));
        }
    }

    private void speak() {
        Optional<ClarifyingQuestion> open = proposal.openQuestions().stream().findFirst();
        if (open.isPresent()) {
            does(new ProposalCommand.AnswerQuestion(by(anybody()), open.get().number(), "Yes."));
        } else if (proposal.missing().isEmpty()) {
            giveUp();
        } else {
            does(new ProposalCommand.SayClear(by(proposal.missing().getFirst())));
        }
    }

    private void gather(Phase.Gathering p) {
        if (proposal.joined().size() < 2) {
            does(new ProposalCommand.Join(
                    by(p.absent().isEmpty() ? anybody() : p.absent().getFirst())));
            giveUp();
        } else if (proposal.missing().isEmpty()) {
            giveUp();
        } else {
            does(new ProposalCommand.GoOnWithout(by(proposal.missing().getFirst())));
        }
    }

    private void consent() {
        if (proposal.missing().isEmpty()) {
            giveUp();
        } else {
            does(new ProposalCommand.GiveAnswer(by(proposal.askedNow().getFirst()), new Answer.NoObjection()));
        }
    }

    private void integrate(Phase.Integrating p) {
        Optional<Objection> open = proposal.openObjections().stream().findFirst();
        if (open.isPresent() && p.round().asked().contains(open.get().by())) {
            does(new ProposalCommand.WithdrawObjection(
                    by(open.get().by()), open.get().number()));
        } else if (open.isPresent() || proposal.missing().isEmpty()) {
            Wording old = proposal.wording();
            Wording better = new Wording(old.title(), old.text() + "!", old.why(), old.term(), old.measures());
            chooseWords(by -> new ProposalCommand.Amend(by, better, List.of(), false));
        } else {
            consent();
        }
    }

    private void chooseWords(Function<By, ProposalCommand> act) {
        MemberId proposer = proposal.duties().proposer();
        Optional<MemberId> who = proposal.duties()
                .wordsmith()
                .or(() -> proposal.awaited().stream()
                        .filter(member -> !member.equals(proposer))
                        .findFirst());
        who.ifPresentOrElse(member -> does(act.apply(by(member))), this::giveUp);
    }

    /** Nobody else is left to go on with. */
    private void giveUp() {
        for (MemberId member : proposal.awaited()) {
            does(new ProposalCommand.TakeBack(by(member), ""));
        }
    }

    private MemberId anybody() {
        return proposal.awaited().getFirst();
    }

    private By by(MemberId member) {
        return new By(member, now, now, proposal.phaseNumber());
    }

    private void does(ProposalCommand command) {
        if (ProposalDecider.decide(proposal, command)
                instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)) {
            proposal = ProposalDecider.fold(proposal, events);
        }
    }
}
