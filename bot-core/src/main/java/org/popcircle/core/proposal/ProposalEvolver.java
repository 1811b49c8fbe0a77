package org.popcircle.core.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.ProposalEvent.*;
import org.popcircle.core.vocabulary.MemberId;
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
                0,
                false,
                0,
                new Phase.Queued());
    }

    public static Proposal evolve(Proposal proposal, ProposalEvent event) {
        ProposalDraft next = new ProposalDraft(proposal);
        switch (event) {
            case Opened _ -> throw new IllegalStateException("a proposal is opened once");
            case Queued _, Nudged _ -> {}
            case CheckAsked e -> next.enter(new Phase.Checking(e.window(), e.round()));
            case ClarifyingBegan e -> next.enter(new Phase.Clarifying(e.window(), Set.of(), Set.of(), Set.of()));
            case Corrected e -> {
                ProposalVersion first = proposal.current();
                next.versions.set(
                        0, new ProposalVersion(1, e.wording(), first.author(), first.written(), Optional.empty()));
                next.phaseNumber++;
            }
            case Withdrawn e -> next.enter(new Phase.Withdrawn(e.at()));
            case Joined e -> {
                next.stands(e.member(), Standing.JOINED);
                next.touched = true;
            }
            case LeftOut e -> leaves(next, e.member(), Standing.LEFT_OUT);
            case WentAway e -> leaves(next, e.member(), Standing.AWAY);
            case HadNoQuestion e -> {
                next.phase = clarifying(next.phase, p -> done(p, e.member(), false));
                next.touched = true;
            }
            case WasClear e -> {
                next.phase = switch (next.phase) {
                    case Phase.Clarifying p -> done(p, e.member(), true);
                    case Phase.Reacting p -> reacted(p, e.member());
                    default -> next.phase;
                };
                next.touched = true;
            }
            case QuestionAsked e -> {
                next.questions.add(new ClarifyingQuestion(
                        e.number(), e.asker(), e.text(), proposal.current().number(), e.objection(), List.of()));
                next.phase = askedIn(next.phase, e.asker());
                next.speaksAnew(e.asker());
                next.touched = true;
            }
            case QuestionAnswered e -> {
                next.question(e.number(), q -> q.answered(new ClarifyingQuestion.Reply(e.by(), e.text(), e.at())));
                // An answer may give a reason to react after all, so "nothing to add" is asked for again.
                next.phase =
                        clarifying(next.phase, p -> new Phase.Clarifying(p.window(), p.done(), Set.of(), p.notHeard()));
                next.touched = true;
            }
            case Reacted e -> {
                next.reactions.add(
                        new Reaction(e.member(), e.text(), proposal.current().number(), e.at()));
                next.speaksAnew(e.member());
                next.phase = reacting(next.phase, e.member());
                next.touched = true;
            }
            case LookedGood e -> {
                next.phase = reacting(next.phase, e.member());
                next.touched = true;
            }
            case CounterProposed e -> {
                next.counterProposals.add(new CounterProposal(e.number(), e.member(), e.text(), e.at()));
                next.phase = reacting(next.phase, e.member());
                next.touched = true;
            }
            case NotHeard e -> next.phase = notHeard(next.phase, e.members());
            case ReactingBegan e -> {
                if (proposal.phase() instanceof Phase.Checking check) {
                    next.carried = check.round().given();
                }
                next.enter(new Phase.Reacting(e.window(), clearIn(proposal), Set.of(), false));
            }
            case LastCallMade e -> next.enter(new Phase.Reacting(e.window(), reactedIn(proposal), Set.of(), true));
            case AmendingBegan e -> next.enter(new Phase.Amending(e.window()));
            case WordingTaken e -> next.duties = next.duties.withWordsmith(e.member());
            case VersionWritten e -> {
                next.versions.add(e.version());
                next.carried = Map.of();
                next.objections.replaceAll(
                        o -> o.status() == Objection.Status.OPEN ? o.now(Objection.Status.WORKED_IN) : o);
                next.phaseNumber++;
            }
            case WentOnAsItStands _ -> {}
            case GatheringBegan e -> next.enter(new Phase.Gathering(e.window(), e.absent(), Set.of(), e.given()));
            case AgreedToGoOn e -> next.phase = gathering(next.phase, e.member());
            case WentOnWithout e -> e.absent().forEach(member -> next.stands(member, Standing.NOT_ASKED));
            case ConsentOpened e -> next.enter(new Phase.Consenting(e.window(), e.round()));
            case AnswerGiven e -> {
                next.phase = inRound(next.phase, round -> round.with(e.member(), e.given()));
                next.touched = true;
            }
            case ObjectionsHeard e -> {
                next.objections.addAll(e.objections());
                next.loops++;
                next.enter(new Phase.Integrating(e.window(), roundOf(proposal), Optional.empty()));
            }
            case ObjectionAdded e -> next.objections.add(e.objection());
            case IdeaOffered e ->
                next.ideas.add(new ProposalIdea(
                        e.member(), e.text(), proposal.current().number(), e.at()));
            case ObjectionResolved e -> {
                next.objection(e.number(), Objection.Status.WITHDRAWN);
                next.phase = inRound(next.phase, round -> round.askingAgain(e.member()));
            }
            case FocusSet e ->
                next.phase = next.phase instanceof Phase.Integrating p
                        ? new Phase.Integrating(p.window(), p.round(), e.objection())
                        : next.phase;
            case Extended e -> next.phase = window(next.phase, w -> w.extended(e.until(), e.by()));
            case TimeGivenBack e -> next.phase = window(next.phase, w -> w.moved(e.until(), e.total()));
            case WentOverdue _ -> next.phase = window(next.phase, Window::over);
            case ContactPromised e -> next.contact = Optional.of(e.by());
            case StandInOffered e -> next.standIn = Optional.of(new StandIn(e.by(), e.stillToAsk()));
            case StandInAgreed e -> next.standIn = next.standIn.map(offer -> offer.agreed(e.by()));
            case StandInDeclined _ -> next.standIn = Optional.empty();
            case StoodIn e -> {
                next.duties = next.duties.actedFor(e.by());
                next.standIn = Optional.empty();
            }
            case ExitAsked e -> next.enter(new Phase.Leaving(e.window(), e.exit(), e.round(), proposal.phase()));
            case ExitDeclined e -> next.enter(resumed(proposal).with(e.window()));
            case TakenOver e -> {
                next.duties = next.duties.takenOverBy(e.by());
                next.enter(resumed(proposal).with(e.window()));
            }
            case CalledForMeeting e ->
                next.enter(new Phase.Parked(
                        Phase.Why.NEEDS_MEETING, Optional.of(e.by()), Optional.empty(), proposal.phase()));
            case ParkedByConsent _ -> next.enter(parked(proposal));
            case TakenUpAgain e -> next.enter(resumed(proposal).with(e.window()));
            case Adopted e -> next.enter(new Phase.Adopted(e.at(), e.consented()));
            case Dropped e -> next.enter(new Phase.Dropped(e.at()));
        }
        return next.done();
    }

    private static void leaves(ProposalDraft next, MemberId member, Standing standing) {
        heldRound(next.phase)
                .flatMap(round -> round.reasonOf(member))
                .ifPresent(reason -> next.objections.add(new Objection(
                        next.objections.size() + 1,
                        member,
                        reason,
                        next.versions.getLast().number(),
                        Objection.Status.OPEN)));
        next.speaksAnew(member);
        next.stands(member, standing);
        next.duties = next.duties.without(member);
        next.standIn = next.standIn.map(offer -> offer.agreed(member));
        next.phase = withoutMember(next.phase, member);
        next.touched = true;
    }

    /** The round whose objections have not been heard yet: whoever leaves, leaves theirs to the circle (method.md E8). */
    private static Optional<ConsentRound> heldRound(Phase phase) {
        return switch (phase) {
            case Phase.Checking p -> Optional.of(p.round());
            case Phase.Consenting p -> Optional.of(p.round());
            case Phase.Gathering p -> p.given();
            case Phase.Leaving p -> heldRound(p.resume());
            case Phase.Parked p -> heldRound(p.resume());
            case Phase.Clarifying _, Phase.Reacting _, Phase.Amending _, Phase.Integrating _ -> Optional.empty();
            case Phase.Queued _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> Optional.empty();
        };
    }

    private static Phase withoutMember(Phase phase, MemberId member) {
        return switch (phase) {
            case Phase.Gathering p ->
                new Phase.Gathering(
                        p.window(),
                        p.absent().stream()
                                .filter(other -> !other.equals(member))
                                .toList(),
                        p.agreed(),
                        p.given().map(round -> round.without(member)));
            case Phase.Leaving p ->
                new Phase.Leaving(p.window(), p.exit(), p.round().without(member), withoutMember(p.resume(), member));
            case Phase.Parked p -> new Phase.Parked(p.why(), p.by(), p.until(), withoutMember(p.resume(), member));
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _ ->
                inRound(phase, round -> round.without(member));
            case Phase.Clarifying _, Phase.Reacting _, Phase.Amending _ -> phase;
            case Phase.Queued _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> phase;
        };
    }

    private static Phase inRound(Phase phase, UnaryOperator<ConsentRound> change) {
        return switch (phase) {
            case Phase.Checking p -> new Phase.Checking(p.window(), change.apply(p.round()));
            case Phase.Consenting p -> new Phase.Consenting(p.window(), change.apply(p.round()));
            case Phase.Integrating p -> new Phase.Integrating(p.window(), change.apply(p.round()), p.focus());
            case Phase.Leaving p -> new Phase.Leaving(p.window(), p.exit(), change.apply(p.round()), p.resume());
            case Phase.Gathering p ->
                new Phase.Gathering(
                        p.window(), p.absent(), p.agreed(), p.given().map(change));
            case Phase.Queued _, Phase.Clarifying _, Phase.Reacting _, Phase.Amending _, Phase.Parked _ -> phase;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> phase;
        };
    }

    /** Who asks has not (or no longer) said that they have no question, nor that they see no reason against it. */
    private static Phase askedIn(Phase phase, MemberId asker) {
        return switch (phase) {
            case Phase.Clarifying p ->
                new Phase.Clarifying(p.window(), minus(p.done(), asker), minus(p.clear(), asker), p.notHeard());
            case Phase.Checking _, Phase.Consenting _ -> inRound(phase, round -> round.askingAgain(asker));
            case Phase.Reacting _, Phase.Amending _, Phase.Gathering _, Phase.Integrating _ -> phase;
            case Phase.Leaving _, Phase.Parked _, Phase.Queued _ -> phase;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> phase;
        };
    }

    private static Phase notHeard(Phase phase, List<MemberId> members) {
        if (phase instanceof Phase.Clarifying p) {
            return new Phase.Clarifying(p.window(), p.done(), p.clear(), plus(p.notHeard(), members));
        }
        if (phase instanceof Phase.Reacting p) {
            return new Phase.Reacting(p.window(), p.done(), plus(p.notHeard(), members), p.lastCall());
        }
        return phase;
    }

    private static Phase clarifying(Phase phase, UnaryOperator<Phase.Clarifying> change) {
        return phase instanceof Phase.Clarifying clarifying ? change.apply(clarifying) : phase;
    }

    private static Phase.Clarifying done(Phase.Clarifying p, MemberId member, boolean clear) {
        return new Phase.Clarifying(
                p.window(),
                plus(p.done(), List.of(member)),
                clear ? plus(p.clear(), List.of(member)) : minus(p.clear(), member),
                minus(p.notHeard(), member));
    }

    private static Phase reacting(Phase phase, MemberId member) {
        return phase instanceof Phase.Reacting reacting ? reacted(reacting, member) : phase;
    }

    private static Phase.Reacting reacted(Phase.Reacting p, MemberId member) {
        return new Phase.Reacting(
                p.window(), plus(p.done(), List.of(member)), minus(p.notHeard(), member), p.lastCall());
    }

    private static Phase gathering(Phase phase, MemberId member) {
        return phase instanceof Phase.Gathering p
                ? new Phase.Gathering(p.window(), p.absent(), plus(p.agreed(), List.of(member)), p.given())
                : phase;
    }

    private static Phase window(Phase phase, UnaryOperator<Window> change) {
        return phase.openWindow().map(change).map(phase::with).orElse(phase);
    }

    private static Set<MemberId> clearIn(Proposal proposal) {
        return proposal.phase() instanceof Phase.Clarifying clarifying ? clarifying.clear() : Set.of();
    }

    private static Set<MemberId> reactedIn(Proposal proposal) {
        return proposal.phase() instanceof Phase.Reacting reacting ? reacting.done() : Set.of();
    }

    private static ConsentRound roundOf(Proposal proposal) {
        return switch (proposal.phase()) {
            case Phase.Checking p -> p.round();
            case Phase.Consenting p -> p.round();
            case Phase.Gathering p -> p.given().orElseThrow();
            default -> throw new IllegalStateException("objections are heard when a consent round closes");
        };
    }

    private static Phase resumed(Proposal proposal) {
        return switch (proposal.phase()) {
            case Phase.Leaving leaving -> leaving.resume();
            case Phase.Parked parked -> parked.resume();
            default -> throw new IllegalStateException("nothing to resume");
        };
    }

    private static Phase parked(Proposal proposal) {
        if (proposal.phase() instanceof Phase.Leaving leaving && leaving.exit() instanceof Exit.Park park) {
            return new Phase.Parked(
                    Phase.Why.BY_CONSENT, Optional.of(park.by()), Optional.of(park.until()), leaving.resume());
        }
        throw new IllegalStateException("parked by consent only after asking to park");
    }

    private static Set<MemberId> plus(Set<MemberId> set, List<MemberId> more) {
        Set<MemberId> union = new LinkedHashSet<>(set);
        union.addAll(more);
        return union;
    }

    private static Set<MemberId> minus(Set<MemberId> set, MemberId member) {
        Set<MemberId> rest = new LinkedHashSet<>(set);
        rest.remove(member);
        return rest;
    }
}
