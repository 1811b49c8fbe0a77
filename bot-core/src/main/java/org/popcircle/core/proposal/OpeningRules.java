package org.popcircle.core.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Given;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Term;

/** Beginning, correcting and taking back: what is free until somebody has answered (method.md E26). */
public final class OpeningRules {

    private OpeningRules() {}

    /**
     * Checks a proposal that is about to be made.
     *
     * @param opened as it would begin
     * @return the events of its beginning; {@link ProposalCommand.Present} puts it before everyone
     */
    public static Decided<ProposalEvent> open(ProposalEvent.Opened opened) {
        long others = opened.people().stream()
                .filter(person -> !person.id().equals(opened.duties().proposer()))
                .count();
        if (others == 0 && !opened.frame().open()) {
            return Decided.refuse(new Refusal.NobodyElse());
        }
        return refuseWording(opened.wording(), opened.frame(), opened.at())
                .<Decided<ProposalEvent>>map(Decided::refuse)
                .orElseGet(() -> Decided.accept(opened));
    }

    /** What is wrong with these words, if anything. */
    static Optional<Refusal> refuseWording(Wording wording, Frame frame, Instant now) {
        if (wording.text().isBlank()) {
            return Optional.of(new Refusal.Empty());
        }
        if (wording.text().length() > Wording.LONGEST_TEXT || wording.why().length() > Wording.LONGEST_TEXT) {
            return Optional.of(new Refusal.TooLong(Wording.LONGEST_TEXT));
        }
        if (wording.title().length() > Wording.LONGEST_TITLE) {
            return Optional.of(new Refusal.TooLong(Wording.LONGEST_TITLE));
        }
        if (frame.rule() && !(wording.term() instanceof Term.ReviewOn)) {
            return Optional.of(new Refusal.ReviewDateNeeded());
        }
        LocalDate today = now.atZone(frame.rhythm().zone()).toLocalDate();
        return wording.term().day().filter(day -> day.isBefore(today)).map(Refusal.DateIsPast::new);
    }

    /** Puts it before everyone; if its proposer is gone, asks at once who takes it over (E27). */
    static Decided<ProposalEvent> present(Proposal proposal, Instant now) {
        if (!(proposal.phase() instanceof Phase.Queued)) {
            return Decided.accept();
        }
        ProposalEvent asked = proposal.frame().open()
                ? new ProposalEvent.InvitingBegan(now, Momentum.window(proposal, now))
                : asked(proposal, now);
        return ExitRules.orphaned(proposal, now)
                .map(exit -> Decided.accept(asked, exit))
                .orElseGet(() -> Decided.accept(asked));
    }

    /** The first question, to those who take part. */
    static ProposalEvent asked(Proposal proposal, Instant now) {
        return proposal.frame().check()
                ? new ProposalEvent.CheckAsked(
                        now,
                        Momentum.window(proposal, now),
                        ConsentRound.resuming(proposal.awaited(), proposal.carried()))
                : new ProposalEvent.ClarifyingBegan(now, Momentum.window(proposal, now));
    }

    static Decided<ProposalEvent> correct(Proposal proposal, ProposalCommand.Correct command) {
        MemberId proposer = proposal.duties().proposer();
        if (!command.by().member().equals(proposer)) {
            return Decided.refuse(new Refusal.NotYours(Refusal.Duty.PROPOSER, Optional.of(proposer)));
        }
        if (!isFree(proposal)) {
            return Decided.refuse(new Refusal.SomebodyAnswered());
        }
        Optional<Refusal> wrong =
                refuseWording(command.wording(), proposal.frame(), command.by().now());
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        return command.wording().equals(proposal.wording())
                ? Decided.accept()
                : Decided.accept(new ProposalEvent.Corrected(command.by().now(), command.wording()));
    }

    static Decided<ProposalEvent> takeBack(Proposal proposal, ProposalCommand.TakeBack command) {
        By by = command.by();
        if (!proposal.mayAskToDrop(by.member())) {
            return Decided.refuse(new Refusal.NotYours(
                    Refusal.Duty.PROPOSER, Optional.of(proposal.duties().proposer())));
        }
        if (isFree(proposal) && by.member().equals(proposal.duties().proposer())) {
            return Decided.accept(new ProposalEvent.Withdrawn(by.now()));
        }
        return command.reason().length() > Wording.LONGEST_TEXT
                ? Decided.refuse(new Refusal.TooLong(Wording.LONGEST_TEXT))
                : ExitRules.ask(proposal, new Exit.Drop(Optional.of(by.member()), command.reason()), by);
    }

    /** Nobody has answered, or it has not been put before anyone yet. */
    private static boolean isFree(Proposal proposal) {
        return !proposal.touched()
                || proposal.phase() instanceof Phase.Queued
                || proposal.phase() instanceof Phase.Inviting;
    }

    static Decided<ProposalEvent> leaveMeOut(Proposal proposal, ProposalCommand.LeaveMeOut command) {
        By by = command.by();
        if (by.member().equals(proposal.duties().proposer())) {
            return Decided.refuse(new Refusal.CannotPassHere());
        }
        boolean joinedForGood = !proposal.frame().quick();
        boolean decidingAlready = switch (proposal.phase()) {
            case Phase.Consenting _, Phase.Integrating _, Phase.Leaving _ -> true;
            case Phase.Queued _, Phase.Inviting _, Phase.Clarifying _, Phase.Reacting _, Phase.Amending _ -> false;
            case Phase.Gathering _, Phase.Checking _, Phase.Parked _ -> false;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> true;
        };
        boolean invitedOnly = proposal.standing(Standing.INVITED).contains(by.member());
        return joinedForGood || (decidingAlready && !invitedOnly)
                ? Decided.refuse(new Refusal.CannotPassHere())
                : Decided.accept(new ProposalEvent.LeftOut(by.now(), by.member()));
    }

    /** The asker's own answer, which asking a check includes. */
    public static Given ownAnswer(Instant pressed) {
        return new Given(new Answer.NoObjection(), pressed);
    }
}
