package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** The test language: {@code given(opening, events…).when(who, act).then(events…)}, or {@code .refused(refusal)}. */
final class Spec {

    private Spec() {}

    static State given(Opening opening, ProposalEvent... events) {
        return new State(ProposalDecider.fold(ProposalEvolver.begin(opening.event()), List.of(events)));
    }

    record State(Proposal proposal) {

        /** Somebody presses something on the present card. */
        Outcome when(MemberId who, Function<By, ProposalCommand> act) {
            return when(act.apply(new By(who, Opening.MONDAY, Opening.MONDAY, proposal.phaseNumber())));
        }

        Outcome when(ProposalCommand command) {
            return new Outcome(ProposalDecider.decide(proposal, command));
        }

        /** The present window has ended. */
        Outcome whenTimeIsUp() {
            Instant end = proposal.phase().openWindow().orElseThrow().closes().orElseThrow();
            return when(new ProposalCommand.DeadlinePassed(end, proposal.phaseNumber(), Duration.ZERO));
        }
    }

    record Outcome(Decided<ProposalEvent> decided) {

        void then(ProposalEvent... events) {
            assertThat(decided).isEqualTo(new Decided.Accepted<>(List.of(events)));
        }

        void changesNothing() {
            then();
        }

        void refused(Refusal refusal) {
            assertThat(decided).isEqualTo(Decided.refuse(refusal));
        }
    }
}
