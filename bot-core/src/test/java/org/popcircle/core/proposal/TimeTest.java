package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.MONDAY;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.Opening.quickCheck;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.Script.presented;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Rhythm;

/** Windows: method.md 3.5 and E30 of table 9.2. */
class TimeTest {

    @Test
    void anybody_may_ask_for_more_time_once() {
        Script script = presented(proposal(ANA, BEN, CHI)).does(BEN, ProposalCommand.NeedTime::new);
        Instant end = MONDAY.plus(Duration.ofDays(2));
        assertThat(script.in(Phase.Clarifying.class).window().closes()).contains(end);
        script.ignores(new ProposalCommand.NeedTime(script.by(BEN)))
                .refuses(CHI, ProposalCommand.NeedTime::new, new Refusal.ExtendedBefore(BEN));
        script.until(end.minusSeconds(1)).in(Phase.Clarifying.class);
        script.until(end).in(Phase.Reacting.class);
    }

    @Test
    void more_time_after_the_end_counts_from_now() {
        Script script = presented(proposal(ANA, BEN).ledBy(BEN)).after(Duration.ofHours(30));
        assertThat(script.isOverdue()).isTrue();
        script.does(BEN, ProposalCommand.NeedTime::new);
        assertThat(script.isOverdue()).isFalse();
        assertThat(script.in(Phase.Clarifying.class).window().closes())
                .contains(script.now().plus(Duration.ofHours(24)));
    }

    @Test
    void people_who_are_together_have_no_clock_until_somebody_needs_time() {
        Script script = presented(proposal(ANA, BEN).at(Pace.LIVE)).after(Duration.ofDays(3));
        assertThat(script.in(Phase.Clarifying.class).window().closes()).isEmpty();
        script.does(BEN, ProposalCommand.NeedTime::new);
        assertThat(script.in(Phase.Clarifying.class).window().closes())
                .contains(script.now().plus(Duration.ofDays(1)));
    }

    @Test
    void only_an_overdue_round_gets_another_day_or_a_promise_to_get_in_touch() {
        Script script = presented(proposal(ANA, BEN))
                .clear(BEN)
                .refuses(ANA, ProposalCommand.ExtendOverdue::new, new Refusal.NotYet())
                .refuses(ANA, ProposalCommand.PromiseContact::new, new Refusal.NotYet())
                .timeIsUp()
                .does(ANA, ProposalCommand.PromiseContact::new);
        assertThat(script.proposal().contact()).contains(ANA);
        script.ignores(new ProposalCommand.PromiseContact(script.by(ANA)));
    }

    @Test
    void a_window_that_has_moved_does_not_end_at_its_old_time() {
        Script script = presented(proposal(ANA, BEN));
        Instant old = MONDAY.plus(Duration.ofHours(24));
        long phase = script.proposal().phaseNumber();
        script.does(BEN, ProposalCommand.NeedTime::new)
                .refuses(new ProposalCommand.DeadlinePassed(old, phase, Duration.ZERO), new Refusal.CardIsOld());
    }

    @Test
    void an_end_that_comes_twice_or_late_changes_nothing() {
        Script script = presented(proposal(ANA, BEN)).clear(BEN).timeIsUp();
        long phase = script.proposal().phaseNumber();
        script.refuses(new ProposalCommand.DeadlinePassed(script.now(), phase, Duration.ZERO), new Refusal.CardIsOld())
                .refuses(
                        new ProposalCommand.DeadlinePassed(script.now(), phase - 1, Duration.ZERO),
                        new Refusal.CardIsOld());
    }

    @Test
    void e30_time_lost_in_an_outage_is_given_back_and_nothing_is_decided_meanwhile() {
        Script script =
                presented(proposal(ANA, BEN, CHI)).clear(BEN, CHI).consents(ANA).objects(BEN, "Too dear");
        Instant end =
                script.proposal().phase().openWindow().orElseThrow().closes().orElseThrow();
        Instant back = end.plus(Duration.ofHours(1));
        long phase = script.proposal().phaseNumber();
        script.happens(new ProposalCommand.DeadlinePassed(back, phase, Duration.ofHours(5)));
        assertThat(script.in(Phase.Consenting.class).window().closes()).contains(end.plus(Duration.ofHours(5)));
        script.until(end.plus(Duration.ofHours(4))).in(Phase.Consenting.class);
        script.until(end.plus(Duration.ofHours(5))).in(Phase.Integrating.class);
    }

    @Test
    void free_weekends_are_not_counted() {
        var weekendsFree = new Rhythm(ZoneOffset.UTC, Optional.empty(), true);
        Script script = presented(proposal(ANA, BEN).in(weekendsFree).at(Pace.hours(120)));
        Instant end = script.in(Phase.Clarifying.class).window().closes().orElseThrow();
        assertThat(end).isEqualTo(Instant.parse("2026-06-08T09:00:00Z"));
        assertThat(end.atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void a_pop_up_that_nobody_has_joined_waits() {
        Script script = presented(quickCheck(ANA, BEN, CHI)).timeIsUp();
        script.in(Phase.Checking.class);
        assertThat(script.isOverdue()).isTrue();
        script.consents(BEN);
        assertThat(script.in(Phase.Gathering.class).absent()).containsExactly(CHI);
    }

    @Test
    void reminders_go_to_the_missing_of_this_step_and_to_nobody_else() {
        Script script = presented(proposal(ANA, BEN, CHI));
        long phase = script.proposal().phaseNumber();
        script.clear(BEN).happens(new ProposalCommand.NudgeDue(script.now(), phase));
        assertThat(script.story().getLast()).isEqualTo(new ProposalEvent.Nudged(script.now(), List.of(CHI)));
        script.clear(CHI).refuses(new ProposalCommand.NudgeDue(script.now(), phase), new Refusal.CardIsOld());
    }
}
