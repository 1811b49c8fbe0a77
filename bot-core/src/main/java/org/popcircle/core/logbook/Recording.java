package org.popcircle.core.logbook;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.Objection;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.vocabulary.MemberId;

/** Enters an adopted proposal in the logbook. Only what was revealed is recorded. */
public final class Recording {

    private Recording() {}

    /** The entry, for a proposal that is adopted; empty for any other. */
    public static Optional<Decision> of(Proposal proposal) {
        if (!(proposal.phase() instanceof Phase.Adopted adopted)) {
            return Optional.empty();
        }
        return Optional.of(new Decision(
                proposal.id(),
                proposal.frame().places(),
                proposal.frame().rhythm(),
                proposal.frame().locale(),
                proposal.wording().title(),
                proposal.wording().text(),
                proposal.wording().why(),
                proposal.current().number(),
                proposal.frame().rule(),
                proposal.frame().check(),
                Optional.empty(),
                proposal.frame().aim(),
                proposal.nameOf(proposal.duties().proposer()),
                names(proposal, adopted.consented()),
                names(proposal, proposal.standing(Standing.NOT_ASKED)),
                proposal.objections().stream()
                        .map(objection -> integrated(proposal, objection))
                        .toList(),
                proposal.wording().measures(),
                proposal.wording().term(),
                adopted.at(),
                Decision.Status.ACTIVE));
    }

    private static Decision.Integrated integrated(Proposal proposal, Objection objection) {
        return new Decision.Integrated(
                objection.reason().couldGoWrong(),
                proposal.frame().namesObjectors() ? Optional.of(proposal.nameOf(objection.by())) : Optional.empty(),
                objection.version(),
                objection.status() == Objection.Status.WITHDRAWN);
    }

    private static List<String> names(Proposal proposal, List<MemberId> members) {
        return members.stream().map(proposal::nameOf).toList();
    }
}
