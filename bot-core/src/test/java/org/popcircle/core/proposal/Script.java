package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** A whole course of events at the level of commands, with a clock that wakes the proposal as the timer would. */
final class Script {

    private Proposal proposal;
    private Instant now = Opening.MONDAY;
    private final List<ProposalEvent> story = new ArrayList<>();

    private Script(Proposal proposal) {
        this.proposal = proposal;
    }

    /** Opened, but still waiting for room. */
    static Script queued(Opening opening) {
        return new Script(ProposalEvolver.begin(opening.event()));
    }

    /** Put before everyone. */
    static Script presented(Opening opening) {
        Script script = queued(opening);
        script.happens(new ProposalCommand.Present(script.now));
        return script;
    }

    Proposal proposal() {
        return proposal;
    }

    Instant now() {
        return now;
    }

    List<ProposalEvent> story() {
        return List.copyOf(story);
    }

    By by(MemberId who) {
        return new By(who, now, now, proposal.phaseNumber());
    }

    /** A press on the present card that is taken. */
    Script does(MemberId who, Function<By, ProposalCommand> act) {
        now = now.plusSeconds(1);
        return happens(act.apply(by(who)));
    }

    Script happens(ProposalCommand command) {
        Decided<ProposalEvent> decided = ProposalDecider.decide(proposal, command);
        assertThat(decided).as("%s in %s", command, proposal.phase()).isInstanceOf(Decided.Accepted.class);
        if (decided instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)) {
            proposal = ProposalDecider.fold(proposal, events);
            story.addAll(events);
        }
        return this;
    }

    /** A command that may be refused. */
    void tries(ProposalCommand command) {
        if (ProposalDecider.decide(proposal, command)
                instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)) {
            proposal = ProposalDecider.fold(proposal, events);
            story.addAll(events);
        }
    }

    /** A press on the present card that is refused, for this reason and without a trace. */
    Script refuses(MemberId who, Function<By, ProposalCommand> act, Refusal refusal) {
        now = now.plusSeconds(1);
        return refuses(act.apply(by(who)), refusal);
    }

    Script refuses(ProposalCommand command, Refusal refusal) {
        assertThat(ProposalDecider.decide(proposal, command)).isEqualTo(Decided.refuse(refusal));
        return this;
    }

    /** A command that is taken and changes nothing. */
    Script ignores(ProposalCommand command) {
        assertThat(ProposalDecider.decide(proposal, command)).isEqualTo(Decided.accept());
        return this;
    }

    Script consents(MemberId... members) {
        for (MemberId member : members) {
            does(member, by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()));
        }
        return this;
    }

    Script objects(MemberId member, String couldGoWrong) {
        return does(
                member, by -> new ProposalCommand.GiveAnswer(by, new Answer.Objects(new Reason(couldGoWrong, "", ""))));
    }

    Script clear(MemberId... members) {
        for (MemberId member : members) {
            does(member, ProposalCommand.SayClear::new);
        }
        return this;
    }

    Script leavesCircle(MemberId member) {
        return happens(new ProposalCommand.Departed(now, member, true));
    }

    Script amends(MemberId member, String text) {
        return does(
                member, by -> new ProposalCommand.Amend(by, worded(text), List.of(IntegrationStrategy.MODIFY), false));
    }

    Wording worded(String text) {
        Wording old = proposal.wording();
        return new Wording(old.title(), text, old.why(), old.term(), old.measures());
    }

    /** Time passes; window ends on the way are noticed when they come. */
    Script after(Duration time) {
        return until(now.plus(time));
    }

    Script until(Instant moment) {
        Optional<Instant> end = nextEnd();
        while (end.isPresent() && !end.get().isAfter(moment)) {
            now = end.get();
            happens(new ProposalCommand.DeadlinePassed(now, proposal.phaseNumber(), Duration.ZERO));
            end = nextEnd();
        }
        now = moment;
        return this;
    }

    /** The present window runs out. */
    Script timeIsUp() {
        return until(nextEnd().orElseThrow());
    }

    private Optional<Instant> nextEnd() {
        return proposal.phase().openWindow().filter(window -> !window.overdue()).flatMap(Window::closes);
    }

    <P extends Phase> P in(Class<P> phase) {
        assertThat(proposal.phase()).isInstanceOf(phase);
        return phase.cast(proposal.phase());
    }

    boolean isOverdue() {
        return proposal.phase().openWindow().map(Window::overdue).orElse(false);
    }

    long count(Class<? extends ProposalEvent> kind) {
        return story.stream().filter(kind::isInstance).count();
    }
}
