package org.popcircle.core.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** Who has been heard and who has not, by name, and until when. Never how many, never what they said. */
final class CardHeard {

    private final Speaker speaker;
    private final Proposal proposal;

    CardHeard(Speaker speaker) {
        this.speaker = speaker;
        this.proposal = speaker.proposal();
    }

    List<Phrase> lines() {
        List<Phrase> lines = new ArrayList<>();
        List<MemberId> missing = proposal.missing();
        List<MemberId> notHeard = notHeard();
        List<MemberId> heard = proposal.heard().stream()
                .filter(member -> !notHeard.contains(member))
                .toList();
        boolean integrating = proposal.phase() instanceof Phase.Integrating;
        TurnTold turn = new TurnTold(speaker);
        if (!heard.isEmpty() && !integrating && !turn.isUnderWay()) {
            boolean inviting = proposal.phase() instanceof Phase.Inviting;
            lines.add(speaker.says(inviting ? "card.heard.in" : "card.heard.from", "names", speaker.names(heard)));
        }
        lines.addAll(turn.stillToCome());
        missing(missing).ifPresent(lines::add);
        if (!notHeard.isEmpty()) {
            lines.add(speaker.says("card.heard.not", "names", speaker.names(notHeard)));
        }
        proposal.contact().ifPresent(by -> lines.add(speaker.says("card.heard.contact", "name", speaker.name(by))));
        speaker.window()
                .flatMap(Window::extendedBy)
                .ifPresent(by -> lines.add(speaker.says("card.heard.extended", "name", speaker.name(by))));
        apart().ifPresent(lines::add);
        return lines;
    }

    /** Only whose word is awaited, and until when; empty where nothing is. */
    List<Phrase> missingLine() {
        List<Phrase> turn = new TurnTold(speaker).now();
        return turn.isEmpty() ? missing(proposal.missing()).stream().toList() : turn;
    }

    private Optional<Phrase> missing(List<MemberId> missing) {
        if (speaker.isOverdue()) {
            return Optional.of(
                    missing.isEmpty()
                            ? speaker.says("card.overdue")
                            : speaker.says("card.overdue.missing", "names", speaker.people(missing)));
        }
        Optional<Instant> until = speaker.until();
        if (missing.isEmpty() || proposal.turn().isPresent()) {
            return until.map(moment -> speaker.says("card.heard.until", "moment", moment));
        }
        return Optional.of(
                until.isPresent()
                        ? speaker.says(
                                "card.heard.missing-until", "names", speaker.people(missing), "moment", until.get())
                        : speaker.says("card.heard.missing", "names", speaker.people(missing)));
    }

    private List<MemberId> notHeard() {
        Set<MemberId> gone = switch (proposal.phase()) {
            case Phase.Clarifying phase -> phase.notHeard();
            case Phase.Reacting phase -> phase.notHeard();
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Amending _,
                    Phase.Gathering _,
                    Phase.Checking _,
                    Phase.Consenting _ -> Set.of();
            case Phase.Integrating _, Phase.Leaving _, Phase.Parked _ -> Set.of();
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> Set.of();
        };
        return List.copyOf(gone);
    }

    /** Those whose word is not asked for here, so that nobody wonders. */
    private Optional<Phrase> apart() {
        List<MemberId> apart = new ArrayList<>(proposal.standing(Standing.LEFT_OUT));
        apart.addAll(proposal.standing(Standing.NOT_ASKED));
        apart.addAll(proposal.standing(Standing.DECLINED));
        apart.addAll(proposal.standing(Standing.AWAY));
        return apart.isEmpty()
                ? Optional.empty()
                : Optional.of(speaker.says("card.heard.apart", "names", speaker.names(apart)));
    }
}
