package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.MONDAY;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.Script.presented;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Refusal.Duty;

/** Scenarios S4, S6 and S11 of method.md section 10, at the level of commands. */
class ScenarioTest {

    private static final MemberId QUINN = MemberId.of(1);
    private static final MemberId RAE = MemberId.of(2);
    private static final MemberId SAM = MemberId.of(3);
    private static final MemberId TIA = MemberId.of(4);
    private static final MemberId UMA = MemberId.of(5);
    private static final MemberId VIC = MemberId.of(6);
    private static final MemberId WEN = MemberId.of(7);

    private static Script storytime() {
        return presented(proposal(RAE, QUINN, SAM, TIA, UMA, VIC, WEN)
                .ledBy(QUINN)
                .at(Pace.hours(48))
                .until(LocalDate.of(2026, 12, 20)));
    }

    private static Script understood() {
        Script s4 = storytime()
                .until(MONDAY.plus(Duration.ofHours(5)))
                .does(UMA, by -> new ProposalCommand.Ask(by, "Which room?"))
                .does(VIC, by -> new ProposalCommand.Ask(by, "Who opens?"))
                .does(RAE, by -> new ProposalCommand.AnswerQuestion(by, 1, "The library."))
                .does(RAE, by -> new ProposalCommand.AnswerQuestion(by, 2, "I do."))
                .until(MONDAY.plus(Duration.ofHours(20)));
        for (MemberId parent : List.of(QUINN, SAM, TIA, UMA, VIC, WEN)) {
            s4.in(Phase.Clarifying.class);
            s4.does(parent, ProposalCommand.SayNoQuestion::new);
        }
        return s4;
    }

    private static Script sixReacted() {
        Script s4 = understood();
        for (MemberId parent : List.of(QUINN, TIA, UMA, VIC, WEN)) {
            s4.does(parent, by -> new ProposalCommand.React(by, "Fine with me."));
        }
        return s4;
    }

    @Test
    void s4_a_silent_parent_is_waited_for_and_never_counted_as_consenting() {
        Script s4 = sixReacted();
        s4.in(Phase.Reacting.class);
        assertThat(s4.now()).as("early close, not after 48 hours").isBefore(MONDAY.plus(Duration.ofHours(21)));

        s4.until(MONDAY.plus(Duration.ofHours(44)))
                .happens(new ProposalCommand.NudgeDue(s4.now(), s4.proposal().phaseNumber()));
        assertThat(s4.story().getLast()).isEqualTo(new ProposalEvent.Nudged(s4.now(), List.of(SAM)));

        s4.until(MONDAY.plus(Duration.ofHours(69)));
        s4.in(Phase.Reacting.class);
        assertThat(s4.isOverdue()).as("the facilitator confirms").isTrue();
        s4.refuses(TIA, ProposalCommand.CloseRound::new, new Refusal.NotYours(Duty.FACILITATOR, Optional.of(QUINN)))
                .does(QUINN, ProposalCommand.CloseRound::new);
        assertThat(s4.story()).contains(new ProposalEvent.NotHeard(s4.now(), List.of(SAM)));
        s4.in(Phase.Amending.class);
        s4.does(QUINN, ProposalCommand.GoOn::new).in(Phase.Consenting.class);

        s4.until(MONDAY.plus(Duration.ofHours(80))).consents(RAE, QUINN, TIA, UMA, VIC, WEN);
        assertThat(s4.proposal().missing()).containsExactly(SAM);
        s4.happens(new ProposalCommand.NudgeDue(s4.now(), s4.proposal().phaseNumber()));
        assertThat(s4.story().getLast()).isEqualTo(new ProposalEvent.Nudged(s4.now(), List.of(SAM)));

        s4.until(MONDAY.plus(Duration.ofHours(130)));
        s4.in(Phase.Consenting.class);
        assertThat(s4.isOverdue()).isTrue();
        s4.does(TIA, ProposalCommand.PromiseContact::new);

        s4.does(SAM, by -> new ProposalCommand.Ask(by, "Is the room free?"))
                .does(RAE, by -> new ProposalCommand.AnswerQuestion(by, 3, "Yes, it is."));
        s4.in(Phase.Consenting.class);
        assertThat(s4.proposal().current().number()).isEqualTo(1);
        s4.consents(SAM).in(Phase.Adopted.class);
        assertThat(s4.story())
                .filteredOn(ProposalEvent.AnswerGiven.class::isInstance)
                .hasSize(7);
    }

    @Test
    void s4_an_overdue_round_can_be_extended_by_a_day() {
        Script s4 = sixReacted().timeIsUp().does(QUINN, ProposalCommand.CloseRound::new);
        s4.does(QUINN, ProposalCommand.GoOn::new).timeIsUp().does(QUINN, ProposalCommand.ExtendOverdue::new);
        assertThat(s4.isOverdue()).isFalse();
        s4.after(Duration.ofHours(23));
        assertThat(s4.isOverdue()).isFalse();
        s4.after(Duration.ofHours(1));
        assertThat(s4.isOverdue()).isTrue();
    }

    @Test
    void s4_variant_4c_anybody_takes_it_to_a_meeting_and_what_was_said_is_kept() {
        Script s4 = sixReacted().does(WEN, ProposalCommand.CallMeeting::new);
        assertThat(s4.in(Phase.Parked.class).why()).isEqualTo(Phase.Why.NEEDS_MEETING);
        assertThat(s4.proposal().reactions()).hasSize(5);
        assertThat(s4.proposal().questions()).hasSize(2);
        s4.after(Duration.ofDays(30)).in(Phase.Parked.class);
        s4.does(TIA, ProposalCommand.TakeUpAgain::new).in(Phase.Reacting.class);
        assertThat(s4.proposal().missing()).containsExactly(SAM);
        assertThat(s4.isOverdue()).as("a fresh window").isFalse();
    }

    @Test
    void s6_a_facilitator_who_proposes_hands_over_the_wording_and_is_asked_like_everyone() {
        MemberId abi = MemberId.of(1);
        MemberId bo = MemberId.of(2);
        MemberId cy = MemberId.of(3);
        MemberId dee = MemberId.of(4);
        Script s6 = presented(proposal(abi, bo, cy, dee).ledBy(abi).wordedBy(bo).at(Pace.LIVE));
        s6.does(cy, by -> new ProposalCommand.Ask(by, "Only chairs?"))
                .does(abi, by -> new ProposalCommand.AnswerQuestion(by, 1, "Yes."));
        for (MemberId member : List.of(bo, cy, dee)) {
            s6.does(member, ProposalCommand.SayNoQuestion::new);
        }
        s6.does(dee, by -> new ProposalCommand.React(by, "Why not anything needed to work well at home?"))
                .does(cy, by -> new ProposalCommand.React(by, "I agree."))
                .does(bo, ProposalCommand.SayLooksGood::new);
        s6.in(Phase.Amending.class);
        Wording second = s6.worded("Members may order what they need, up to 200 a year.");
        s6.refuses(
                        abi,
                        by -> new ProposalCommand.Amend(by, second, List.of(), true),
                        new Refusal.NotYours(Duty.WORDING, Optional.of(bo)))
                .refuses(abi, ProposalCommand.GoOn::new, new Refusal.NotYours(Duty.WORDING, Optional.of(bo)))
                .does(bo, by -> new ProposalCommand.Amend(by, second, List.of(), true));
        s6.in(Phase.Clarifying.class);
        s6.clear(bo, cy, dee).in(Phase.Consenting.class);
        s6.consents(bo, cy, dee).in(Phase.Consenting.class);
        assertThat(s6.proposal().missing()).as("authorship is no consent").containsExactly(abi);
        s6.consents(abi).in(Phase.Adopted.class);
        assertThat(s6.proposal().wording()).isEqualTo(second);
        assertThat(Duration.between(MONDAY, s6.now())).isLessThan(Duration.ofMinutes(8));
    }

    @Test
    void s11_everyone_passes_and_is_asked_once_more_before_the_decision() {
        MemberId tom = MemberId.of(1);
        Script s11 = presented(proposal(tom, UMA, VIC, WEN, SAM));
        for (MemberId member : List.of(UMA, VIC, WEN, SAM)) {
            s11.does(member, ProposalCommand.SayNoQuestion::new);
        }
        s11.in(Phase.Reacting.class);
        for (MemberId member : List.of(UMA, VIC, WEN)) {
            s11.does(member, ProposalCommand.SayLooksGood::new);
        }
        s11.timeIsUp();
        assertThat(s11.in(Phase.Reacting.class).lastCall()).isTrue();
        s11.timeIsUp().in(Phase.Consenting.class);
        assertThat(s11.story()).contains(new ProposalEvent.NotHeard(s11.now(), List.of(SAM)));

        s11.refuses(UMA, ProposalCommand.Pass::new, new Refusal.CannotPassHere())
                .does(UMA, by -> new ProposalCommand.Ask(by, "Does the old form stay readable?"))
                .does(tom, by -> new ProposalCommand.AnswerQuestion(by, 1, "Yes."))
                .consents(UMA);

        // Vic's "still think it's ugly" needs nothing before the decision: it is an answer, and nothing else is kept
        // (E22).
        s11.consents(VIC, WEN, tom).in(Phase.Consenting.class);
        s11.does(SAM, by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()));
        assertThat(s11.in(Phase.Adopted.class).consented()).containsExactly(tom, UMA, VIC, WEN, SAM);
        assertThat(s11.proposal().objections()).isEmpty();
    }
}
