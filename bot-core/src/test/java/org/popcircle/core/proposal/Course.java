package org.popcircle.core.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Decided;

/** A course of commands that is checked at every step; one that breaks a rule is cut down to what it takes to break it. */
record Course(Opening opening, List<ProposalCommand> commands) {

    static Course random(long seed, int length) {
        Chance chance = new Chance(seed);
        Opening opening = chance.opening();
        List<ProposalCommand> commands = new ArrayList<>();
        Proposal proposal = ProposalEvolver.begin(opening.event());
        for (int i = 0; i < length; i++) {
            ProposalCommand command = chance.next(proposal);
            commands.add(command);
            if (ProposalDecider.decide(proposal, command)
                    instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)) {
                proposal = ProposalDecider.fold(proposal, events);
            }
        }
        return new Course(opening, commands);
    }

    /** What is broken first, if anything. */
    Optional<String> broken() {
        Witness witness = new Witness(opening);
        for (ProposalCommand command : commands) {
            Optional<String> broken = witness.sees(command);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return witness.looksBack();
    }

    /** The same break with as few commands as possible: first the shortest prefix, then without each one in turn. */
    Course shrunk() {
        Course smallest = this;
        for (int length = 1; length < commands.size(); length++) {
            Course prefix = new Course(opening, commands.subList(0, length));
            if (prefix.broken().isPresent()) {
                smallest = prefix;
                break;
            }
        }
        for (int i = smallest.commands.size() - 1; i >= 0; i--) {
            List<ProposalCommand> fewer = new ArrayList<>(smallest.commands);
            fewer.remove(i);
            Course without = new Course(opening, fewer);
            smallest = without.broken().isPresent() ? without : smallest;
        }
        return smallest;
    }
}
