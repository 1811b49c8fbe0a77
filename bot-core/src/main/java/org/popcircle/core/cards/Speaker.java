package org.popcircle.core.cards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.Person;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Window;
import org.popcircle.core.wording.Words;

/** A proposal and the language in which it is spoken of. */
record Speaker(Proposal proposal, Words words) implements Telling {

    @Override
    public ProcessId subject() {
        return proposal.id();
    }

    @Override
    public long phaseNumber() {
        return proposal.phaseNumber();
    }

    @Override
    public Person person(MemberId member) {
        return proposal.participant(member)
                .map(found -> new Person(found.name(), found.accounts()))
                .orElseGet(() -> new Person(proposal.nameOf(member), List.of()));
    }

    Phase phase() {
        return proposal.phase();
    }

    /** The step that people are in, also while a way out of it is discussed or it is set aside. */
    Phase step() {
        return beneath(proposal.phase());
    }

    private static Phase beneath(Phase phase) {
        return switch (phase) {
            case Phase.Leaving leaving -> beneath(leaving.resume());
            case Phase.Parked parked -> beneath(parked.resume());
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Gathering _ -> phase;
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _ -> phase;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> phase;
        };
    }

    /** A decision of the smallest kind that has not grown into the steps of a proposal. */
    boolean isSmall() {
        return switch (step()) {
            case Phase.Checking _ -> true;
            case Phase.Gathering gathering -> gathering.given().isPresent();
            case Phase.Queued _, Phase.Inviting _ -> proposal.frame().check();
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ ->
                proposal.frame().check() && proposal.versions().size() == 1;
            case Phase.Clarifying _, Phase.Reacting _, Phase.Amending _, Phase.Consenting _ -> false;
            case Phase.Integrating _, Phase.Leaving _, Phase.Parked _ -> false;
        };
    }

    Optional<Window> window() {
        return proposal.phase().openWindow();
    }

    Optional<Instant> until() {
        return window().filter(window -> !window.overdue()).flatMap(Window::closes);
    }

    boolean isOverdue() {
        return window().map(Window::overdue).orElse(false);
    }
}
