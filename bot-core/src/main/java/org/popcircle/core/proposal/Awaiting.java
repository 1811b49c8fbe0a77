package org.popcircle.core.proposal;

import java.util.List;
import java.util.Set;
import org.popcircle.core.vocabulary.MemberId;

/** Who is asked in each phase and who has not been heard. */
final class Awaiting {

    private Awaiting() {}

    static List<MemberId> asked(Proposal proposal) {
        return switch (proposal.phase()) {
            case Phase.Clarifying _, Phase.Reacting _ ->
                everyoneBut(proposal, proposal.duties().proposer());
            case Phase.Inviting _ -> proposal.awaited();
            case Phase.Gathering _ -> proposal.joined();
            case Phase.Checking phase -> phase.round().asked();
            case Phase.Consenting phase -> phase.round().asked();
            case Phase.Integrating phase -> phase.round().asked();
            case Phase.Leaving phase -> phase.round().asked();
            case Phase.Amending _ -> List.of();
            case Phase.Queued _, Phase.Parked _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> List.of();
        };
    }

    static List<MemberId> missing(Proposal proposal) {
        return switch (proposal.phase()) {
            case Phase.Clarifying phase -> without(asked(proposal), phase.done(), phase.notHeard());
            case Phase.Reacting phase -> without(asked(proposal), phase.done(), phase.notHeard());
            case Phase.Inviting _ -> proposal.standing(Participant.Standing.INVITED);
            case Phase.Gathering phase -> without(asked(proposal), phase.agreed(), Set.of());
            case Phase.Checking phase -> phase.round().missing();
            case Phase.Consenting phase -> phase.round().missing();
            case Phase.Integrating phase -> phase.round().missing();
            case Phase.Leaving phase -> phase.round().missing();
            case Phase.Amending _ -> List.of();
            case Phase.Queued _, Phase.Parked _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> List.of();
        };
    }

    /** The proposer is not asked for questions about their own text, nor for a reaction to it; they may speak. */
    private static List<MemberId> everyoneBut(Proposal proposal, MemberId proposer) {
        return proposal.awaited().stream()
                .filter(member -> !member.equals(proposer))
                .toList();
    }

    private static List<MemberId> without(List<MemberId> asked, Set<MemberId> heard, Set<MemberId> notHeard) {
        return asked.stream()
                .filter(member -> !heard.contains(member) && !notHeard.contains(member))
                .toList();
    }
}
