package org.popcircle.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.proposal.Objection;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.vocabulary.MemberId;

/** Who is told what when something has happened to a proposal. Nobody is disturbed without need. */
final class Mail {

    private final Turn turn;
    private final Proposal after;
    private final String document;

    private Mail(Turn turn, Proposal after) {
        this.turn = turn;
        this.after = after;
        this.document = Documents.proposalName(after.id().number());
    }

    static void send(Turn turn, Proposal after, List<ProposalEvent> events) {
        Mail mail = new Mail(turn, after);
        events.forEach(mail::about);
    }

    private void about(ProposalEvent event) {
        long phase = after.phaseNumber();
        switch (event) {
            case ProposalEvent.QuestionAsked e -> {
                MemberId asked = e.objection()
                        .flatMap(this::objector)
                        .orElse(after.duties().proposer());
                if (!asked.equals(e.asker())) {
                    tell(asked, new Notice.QuestionForYou(document, asked, e.number()));
                }
            }
            case ProposalEvent.QuestionAnswered e ->
                after.questions().stream()
                        .filter(question -> question.number() == e.number())
                        .filter(question -> !question.asker().equals(e.by()))
                        .forEach(question ->
                                tell(question.asker(), new Notice.YourAnswer(document, question.asker(), e.number())));
            case ProposalEvent.AmendingBegan e -> {
                yourWording(phase);
                newStep(e.at(), phase);
            }
            case ProposalEvent.ObjectionsHeard e -> {
                yourWording(phase);
                newStep(e.at(), phase);
                MemberId proposer = after.duties().proposer();
                if (!after.duties().wordsmith().equals(Optional.of(proposer))) {
                    tell(proposer, new Notice.Objected(document, proposer, phase));
                }
            }
            case ProposalEvent.CheckAsked e -> newStep(e.at(), phase);
            case ProposalEvent.ClarifyingBegan e -> newStep(e.at(), phase);
            case ProposalEvent.ReactingBegan e -> newStep(e.at(), phase);
            case ProposalEvent.GatheringBegan e -> newStep(e.at(), phase);
            case ProposalEvent.ConsentOpened e -> newStep(e.at(), phase);
            case ProposalEvent.Turned _ -> {}
            case ProposalEvent.Nudged e ->
                e.missing().forEach(member -> tell(member, new Notice.Nudge(document, member, phase)));
            case ProposalEvent.WentOverdue e -> {
                MemberId leads =
                        after.duties().facilitator().orElse(after.duties().proposer());
                tell(leads, new Notice.Overdue(document, leads, phase));
                if (after.missing().isEmpty()) {
                    newStep(e.at(), phase);
                }
            }
            case ProposalEvent.StandInOffered e ->
                e.stillToAsk().forEach(member -> tell(member, new Notice.StandInAsked(document, member, e.by())));
            case ProposalEvent.ExitAsked _ ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase, Optional.empty()));
            case ProposalEvent.ExitDeclined e ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase, e.why()));
            case ProposalEvent.Adopted _ -> {
                turn.tell(after.frame().places(), new Notice.Announced(document));
                ended();
            }
            case ProposalEvent.Dropped _, ProposalEvent.ParkedByConsent _ -> ended();
            case ProposalEvent.Opened _, ProposalEvent.Queued _ -> {}
            case ProposalEvent.InvitingBegan _, ProposalEvent.CameIn _, ProposalEvent.Declined _ -> {}
            case ProposalEvent.Corrected _, ProposalEvent.Withdrawn _ -> {}
            case ProposalEvent.Joined _, ProposalEvent.LeftOut _, ProposalEvent.WentAway _ -> {}
            case ProposalEvent.Recognised _, ProposalEvent.LivesIn _ -> {}
            case ProposalEvent.HadNoQuestion _, ProposalEvent.WasClear _, ProposalEvent.Reacted _ -> {}
            case ProposalEvent.LookedGood _, ProposalEvent.CounterProposed _, ProposalEvent.NotHeard _ -> {}
            case ProposalEvent.LastCallMade _, ProposalEvent.WordingTaken _ -> {}
            case ProposalEvent.VersionWritten _, ProposalEvent.WentOnAsItStands _ -> {}
            case ProposalEvent.AgreedToGoOn _, ProposalEvent.WentOnWithout _ -> {}
            case ProposalEvent.AnswerGiven _, ProposalEvent.ObjectionAdded _, ProposalEvent.IdeaOffered _ -> {}
            case ProposalEvent.ObjectionResolved _, ProposalEvent.FocusSet _, ProposalEvent.Extended _ -> {}
            case ProposalEvent.TimeGivenBack _, ProposalEvent.ContactPromised _ -> {}
            case ProposalEvent.StandInAgreed _, ProposalEvent.StandInDeclined _, ProposalEvent.StoodIn _ -> {}
            case ProposalEvent.MoreTimeAgreed e -> newStep(e.at(), phase);
            case ProposalEvent.WentBack e -> newStep(e.at(), phase);
            case ProposalEvent.Switched e -> newStep(e.at(), phase);
            case ProposalEvent.WayChosen _ -> {}
            case ProposalEvent.TakenOver _, ProposalEvent.CalledForMeeting _, ProposalEvent.TakenUpAgain _ -> {}
        }
    }

    /** The first step of all comes with the card itself; where people are asked in turn, each is called in theirs. */
    private void newStep(Instant at, long phase) {
        if (!at.equals(after.frame().opened()) && after.turn().isEmpty()) {
            turn.tell(after.frame().places(), new Notice.NewStep(document, phase));
        }
    }

    private void yourWording(long phase) {
        after.duties().wordsmith().ifPresent(member -> tell(member, new Notice.YourWording(document, member, phase)));
    }

    private void ended() {
        MemberId proposer = after.duties().proposer();
        tell(proposer, new Notice.Ended(document, proposer));
        after.counterProposals()
                .forEach(draft -> tell(draft.by(), new Notice.DraftWaiting(document, draft.by(), draft.number())));
    }

    private Optional<MemberId> objector(int number) {
        return after.objections().stream()
                .filter(objection -> objection.number() == number)
                .map(Objection::by)
                .findFirst();
    }

    private void tell(MemberId member, Notice notice) {
        after.participant(member).map(Participant::accounts).stream()
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(account -> turn.tell(account, notice));
    }
}
