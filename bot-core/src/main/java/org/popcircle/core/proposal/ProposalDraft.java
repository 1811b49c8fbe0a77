package org.popcircle.core.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.popcircle.core.consent.Given;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;

/** The next state of a proposal while an event is worked in. Lives for one event only. */
final class ProposalDraft {

    private final Proposal before;

    Frame frame;
    Duties duties;
    Optional<StandIn> standIn;
    Optional<MemberId> contact;
    Map<MemberId, Given> carried;
    Optional<Turns> turns;
    int loops;
    boolean touched;
    long phaseNumber;
    Phase phase;
    final List<Participant> people;
    final List<ProposalVersion> versions;
    final List<ClarifyingQuestion> questions;
    final List<Reaction> reactions;
    final List<Objection> objections;
    final List<ProposalIdea> ideas;
    final List<CounterProposal> counterProposals;

    ProposalDraft(Proposal before) {
        this.before = before;
        frame = before.frame();
        duties = before.duties();
        standIn = before.standIn();
        contact = before.contact();
        carried = before.carried();
        turns = before.turns();
        loops = before.loops();
        touched = before.touched();
        phaseNumber = before.phaseNumber();
        phase = before.phase();
        people = new ArrayList<>(before.people());
        versions = new ArrayList<>(before.versions());
        questions = new ArrayList<>(before.questions());
        reactions = new ArrayList<>(before.reactions());
        objections = new ArrayList<>(before.objections());
        ideas = new ArrayList<>(before.ideas());
        counterProposals = new ArrayList<>(before.counterProposals());
    }

    /** A new phase: cards of the one before are old from here on. */
    ProposalDraft enter(Phase next) {
        phase = next;
        phaseNumber++;
        standIn = Optional.empty();
        contact = Optional.empty();
        return this;
    }

    ProposalDraft with(Turns other) {
        turns = Optional.of(other);
        return this;
    }

    /** Changes whose turn it is; nothing outside a round in turn. */
    void turn(UnaryOperator<Turns> change) {
        turns = turns.map(held -> before.turn().isPresent() ? change.apply(held) : held);
    }

    void stands(MemberId member, Standing standing) {
        people.replaceAll(person -> person.id().equals(member) ? person.now(standing) : person);
    }

    /** This person speaks anew, so an answer from before does not stand for them. */
    void speaksAnew(MemberId member) {
        Map<MemberId, Given> others = new LinkedHashMap<>(carried);
        others.remove(member);
        carried = others;
    }

    /** Something that counts as an answer: from then on the text changes by versions only. */
    void touchedBy(MemberId member) {
        touched = touched || !member.equals(duties.proposer());
    }

    /** Offers to act for somebody, or by somebody, who has left are gone; nobody waits for the word of who has left. */
    void standInLoses(MemberId member) {
        boolean moot = StandInRules.inCharge(before).equals(Optional.of(member));
        standIn = standIn.filter(offer -> !moot && !offer.offered().equals(member))
                .map(offer -> offer.agreed(member));
    }

    /** A new version answers what was open; whether it helps is asked in the next consent round. */
    void workedIn() {
        objections.replaceAll(o -> o.status() == Objection.Status.OPEN ? o.now(Objection.Status.WORKED_IN) : o);
    }

    void objection(int number, Objection.Status status) {
        objections.replaceAll(objection -> objection.number() == number ? objection.now(status) : objection);
    }

    void question(int number, UnaryOperator<ClarifyingQuestion> change) {
        questions.replaceAll(question -> question.number() == number ? change.apply(question) : question);
    }

    Proposal done() {
        return new Proposal(
                before.id(),
                frame,
                duties,
                people,
                versions,
                questions,
                reactions,
                objections,
                ideas,
                counterProposals,
                standIn,
                contact,
                carried,
                turns,
                loops,
                touched,
                phaseNumber,
                phase);
    }
}
