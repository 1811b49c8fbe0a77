package org.popcircle.core.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.ProposalEvent.*;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;
import org.popcircle.core.vocabulary.Window;

/** Works facts in. Never refuses: what has happened has happened. */
public final class ProposalEvolver {

    private ProposalEvolver() {}

    /** The proposal as its first event made it. */
    public static Proposal begin(Opened opened) {
        ProposalVersion first =
                new ProposalVersion(1, opened.wording(), opened.duties().proposer(), opened.at(), Optional.empty());
        return new Proposal(
                opened.id(),
                opened.frame(),
                opened.duties(),
                opened.people(),
                List.of(first),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                opened.given()
                        .map(given -> Map.of(opened.duties().proposer(), given))
                        .orElse(Map.of()),
                Optional.empty(),
                0,
                false,
                0,
                new Phase.Queued());
    }

    public static Proposal evolve(Proposal proposal, ProposalEvent event) {
        return TurnClock.follow(proposal, worked(proposal, event), event.at());
    }

    private static Proposal worked(Proposal proposal, ProposalEvent event) {
        ProposalDraft next = new ProposalDraft(proposal);
        switch (event) {
            case Opened _ -> throw new IllegalStateException("a proposal is opened once");
            case Queued _, Nudged _ -> {}
            case InvitingBegan e -> next.enter(new Phase.Inviting(e.window()));
            case CameIn e -> next.people.add(e.person());
            case Declined e -> leaves(next, e.member(), Standing.DECLINED);
            case CheckAsked e -> next.enter(new Phase.Checking(e.window(), e.round()));
            case ClarifyingBegan e -> next.enter(new Phase.Clarifying(e.window(), Set.of(), Set.of(), Set.of()));
            case Corrected e -> corrected(next, e);
            case Withdrawn e -> next.enter(new Phase.Withdrawn(e.at()));
            case Joined e -> {
                next.stands(e.member(), Standing.JOINED);
                next.phase = PhaseEdits.joined(next.phase, e.member());
                next.touchedBy(e.member());
            }
            case LeftOut e -> {
                leaves(next, e.member(), Standing.LEFT_OUT);
                next.touchedBy(e.member());
            }
            case WentAway e -> leaves(next, e.member(), Standing.AWAY);
            case LivesIn e -> next.frame = next.frame.in(e.places());
            case Recognised e -> {
                return SamePerson.of(proposal, e);
            }
            case HadNoQuestion e -> {
                next.phase = PhaseEdits.hadNoQuestion(next.phase, e.member());
                next.touchedBy(e.member());
            }
            case WasClear e -> {
                next.phase = PhaseEdits.wasClear(next.phase, e.member());
                next.touchedBy(e.member());
            }
            case QuestionAsked e -> {
                next.questions.add(new ClarifyingQuestion(
                        e.number(), e.asker(), e.text(), proposal.current().number(), e.objection(), List.of()));
                next.phase = PhaseEdits.asked(next.phase, e.asker(), proposal::hasReactedInWords);
                next.speaksAnew(e.asker());
                next.touchedBy(e.asker());
            }
            case QuestionAnswered e -> {
                next.question(e.number(), q -> q.answered(new ClarifyingQuestion.Reply(e.by(), e.text(), e.at())));
                next.phase = PhaseEdits.answered(next.phase, proposal::hasReactedInWords);
                next.touchedBy(e.by());
            }
            case Reacted e -> {
                next.reactions.add(
                        new Reaction(e.member(), e.text(), proposal.current().number(), e.at()));
                next.speaksAnew(e.member());
                next.phase = PhaseEdits.reacted(next.phase, e.member());
                next.touchedBy(e.member());
            }
            case LookedGood e -> {
                next.phase = PhaseEdits.reacted(next.phase, e.member());
                next.touchedBy(e.member());
            }
            case CounterProposed e -> {
                next.counterProposals.add(new CounterProposal(e.number(), e.member(), e.text(), e.at()));
                next.phase = PhaseEdits.reacted(next.phase, e.member());
                next.touchedBy(e.member());
            }
            case NotHeard e -> next.phase = PhaseEdits.notHeard(next.phase, e.members());
            case ReactingBegan e -> {
                if (proposal.phase() instanceof Phase.Checking check) {
                    next.carried = check.round().all();
                }
                e.grownBy().ifPresent(next::speaksAnew);
                next.enter(new Phase.Reacting(e.window(), clearIn(proposal), Set.of(), false));
            }
            case LastCallMade e -> next.enter(new Phase.Reacting(e.window(), reactedIn(proposal), Set.of(), true));
            case AmendingBegan e -> next.enter(new Phase.Amending(e.window()));
            case WordingTaken e -> {
                next.duties = next.duties.withWordsmith(e.member());
                next.touchedBy(e.member());
            }
            case VersionWritten e -> {
                next.versions.add(e.version());
                next.carried = Map.of();
                next.workedIn();
                next.phaseNumber++;
                next.touchedBy(e.version().author());
            }
            case WentOnAsItStands e -> next.touchedBy(e.member());
            case GatheringBegan e -> next.enter(new Phase.Gathering(e.window(), e.absent(), Set.of(), e.given()));
            case AgreedToGoOn e -> {
                next.phase = PhaseEdits.agreed(next.phase, e.member());
                next.touchedBy(e.member());
            }
            case WentOnWithout e ->
                e.absent().forEach(member -> {
                    next.stands(member, Standing.NOT_ASKED);
                    next.duties = next.duties.without(member);
                });
            case ConsentOpened e -> {
                next.turns = next.turns.map(Turns::over);
                next.enter(new Phase.Consenting(e.window(), e.round()));
            }
            case Turned e -> turned(next, e);
            case AnswerGiven e -> {
                next.phase = PhaseEdits.inRound(next.phase, round -> round.with(e.member(), e.given()));
                next.touchedBy(e.member());
            }
            case ObjectionsHeard e -> {
                next.objections.addAll(e.objections());
                next.loops++;
                next.touched = true;
                next.enter(new Phase.Integrating(e.window(), roundOf(proposal), Optional.empty()));
            }
            case ObjectionAdded e -> next.objections.add(e.objection());
            case IdeaOffered e ->
                next.ideas.add(new ProposalIdea(
                        e.member(), e.text(), proposal.current().number(), e.at()));
            case ObjectionResolved e -> {
                next.objection(e.number(), Objection.Status.WITHDRAWN);
                next.phase = PhaseEdits.resolved(
                        PhaseEdits.inRound(next.phase, round -> round.askingAgain(e.member())), e.number());
            }
            case FocusSet e -> next.phase = PhaseEdits.focused(next.phase, e.objection());
            case Extended e -> next.phase = PhaseEdits.window(next.phase, w -> w.extended(e.until(), e.by()));
            case TimeGivenBack e -> next.phase = PhaseEdits.window(next.phase, w -> w.moved(e.until(), e.total()));
            case WentOverdue _ -> next.phase = PhaseEdits.window(next.phase, Window::over);
            case ContactPromised e -> next.contact = Optional.of(e.by());
            case StandInOffered e -> next.standIn = Optional.of(new StandIn(e.by(), e.stillToAsk()));
            case StandInAgreed e -> next.standIn = next.standIn.map(offer -> offer.agreed(e.by()));
            case StandInDeclined _ -> next.standIn = Optional.empty();
            case StoodIn e -> {
                next.duties = StandInRules.inCharge(proposal)
                        .map(away -> proposal.duties().actedFor(away, e.by()))
                        .orElse(proposal.duties());
                next.standIn = Optional.empty();
            }
            case ExitAsked e -> next.enter(new Phase.Leaving(e.window(), e.exit(), e.round(), proposal.phase()));
            case ExitDeclined e -> next.enter(resumed(proposal).with(e.window()));
            case TakenOver e -> {
                next.duties = next.duties.takenOverBy(e.by());
                next.touched = true;
                next.enter(resumed(proposal).with(e.window()));
            }
            case CalledForMeeting e ->
                next.enter(new Phase.Parked(
                        Phase.Why.NEEDS_MEETING,
                        Optional.of(e.by()),
                        Optional.empty(),
                        Optional.empty(),
                        proposal.phase()));
            case ParkedByConsent _ -> next.enter(parked(proposal));
            case MoreTimeAgreed e -> next.enter(resumed(proposal).with(e.window()));
            case WentBack e ->
                next.enter(ProcessRules.back(resumed(proposal), e.window()).orElseThrow());
            case WayChosen e -> {
                rewritten(next, e.version());
                next.carried = ((Phase.Leaving) proposal.phase()).round().all();
            }
            case Switched e -> {
                rewritten(next, e.version());
                next.counterProposals.removeIf(draft -> draft.number() == e.draft());
                if (proposal.joined().contains(e.version().author())) {
                    next.duties = next.duties.takenOverBy(e.version().author());
                }
                next.enter(new Phase.Clarifying(e.window(), Set.of(), Set.of(), Set.of()));
            }
            case TakenUpAgain e -> next.enter(resumed(proposal).with(e.window()));
            case Adopted e -> {
                proposal.answers().ifPresent(round -> next.carried = round.all());
                next.enter(new Phase.Adopted(e.at(), e.consented()));
            }
            case Dropped e -> next.enter(new Phase.Dropped(e.at()));
        }
        return next.done();
    }

    private static void turned(ProposalDraft next, Turned event) {
        switch (event) {
            case TurnsBegan e ->
                next.with(Turns.begin(next.turns.map(Turns::lap).orElse(0) + 1, e.order(), e.at()));
            case Deferred e -> next.turn(turns -> turns.toTheEnd(e.member(), true, e.at()));
            case MovedToEnd e -> next.turn(turns -> turns.toTheEnd(e.member(), false, e.at()));
            case LetGo e -> next.turn(turns -> turns.letGo(e.member()));
            case CalledBack e -> next.turn(turns -> turns.calledBack(e.member()));
            case TookTime e -> next.turn(turns -> turns.takingTime(e.member(), e.at()));
            case TurnGivenBack e -> next.turn(turns -> turns.since(turns.since().plus(e.total())));
            case WentQuiet e -> next.turn(turns -> turns.quietly(e.member()));
            case ReasonKept e -> next.turn(turns -> turns.keeping(e.member(), e.reason()));
        }
    }

    /** Another text altogether: what was objected to is not proposed any more. */
    private static void rewritten(ProposalDraft next, ProposalVersion version) {
        next.versions.add(version);
        next.carried = Map.of();
        next.workedIn();
        next.phaseNumber++;
        next.touched = true;
    }

    /** The first version in other words. An objection of the proposer's own to the old ones says nothing any more. */
    private static void corrected(ProposalDraft next, Corrected e) {
        ProposalVersion first = next.versions.getFirst();
        next.versions.set(0, new ProposalVersion(1, e.wording(), first.author(), first.written(), Optional.empty()));
        MemberId proposer = next.duties.proposer();
        next.phase = PhaseEdits.inRound(
                next.phase, round -> round.reasonOf(proposer).isPresent() ? round.askingAgain(proposer) : round);
        next.phaseNumber++;
    }

    /** Whoever leaves gives back what they looked after; an objection of theirs stays the circle's (method.md E8). */
    private static void leaves(ProposalDraft next, MemberId member, Standing standing) {
        next.standInLoses(member);
        next.stands(member, standing);
        next.duties = next.duties.without(member);
        next.phase = PhaseEdits.without(next.phase, member);
    }

    private static Set<MemberId> clearIn(Proposal proposal) {
        return proposal.phase() instanceof Phase.Clarifying clarifying ? clarifying.clear() : Set.of();
    }

    private static Set<MemberId> reactedIn(Proposal proposal) {
        return proposal.phase() instanceof Phase.Reacting reacting ? reacting.done() : Set.of();
    }

    private static ConsentRound roundOf(Proposal proposal) {
        return proposal.answers()
                .orElseThrow(() -> new IllegalStateException("objections are heard when a consent round closes"));
    }

    private static Phase resumed(Proposal proposal) {
        if (proposal.phase() instanceof Phase.Leaving leaving) {
            return leaving.resume();
        }
        if (proposal.phase() instanceof Phase.Parked parked) {
            return parked.resume();
        }
        throw new IllegalStateException("nothing to resume");
    }

    private static Phase parked(Proposal proposal) {
        if (proposal.phase() instanceof Phase.Leaving leaving) {
            return switch (leaving.exit()) {
                case Exit.Park(MemberId by, Optional<LocalDate> until) -> parked(leaving, by, Optional.empty(), until);
                case Exit.HandOver(MemberId by, String helpers, LocalDate until) ->
                    parked(leaving, by, Optional.of(helpers), Optional.of(until));
                case Exit.Drop _, Exit.MoreTime _, Exit.StepBack _, Exit.OtherWay _, Exit.SwitchTo _ ->
                    throw new IllegalStateException("parked by consent only after asking to park");
            };
        }
        throw new IllegalStateException("parked by consent only after asking to park");
    }

    private static Phase parked(
            Phase.Leaving leaving, MemberId by, Optional<String> helpers, Optional<LocalDate> until) {
        return new Phase.Parked(Phase.Why.BY_CONSENT, Optional.of(by), helpers, until, leaving.resume());
    }
}
