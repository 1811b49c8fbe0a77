package org.popcircle.core.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Rhythm.QuietHours;
import org.popcircle.core.vocabulary.Style;

class CircleDeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Account ANA = new Account(Messenger.SLACK, "T1", "UANA");
    private static final Account BEN = new Account(Messenger.SLACK, "T1", "UBEN");
    private static final MemberId M1 = MemberId.of(1);
    private static final MemberId M2 = MemberId.of(2);

    @Test
    void inviting_makes_nobody_a_member() {
        Circle circle = anaAndBen();

        assertThat(circle.standing(MemberStatus.INVITED)).extracting(Member::id).containsExactly(M1, M2);
        assertThat(circle.deciding()).isEmpty();
    }

    @Test
    void inviting_the_same_person_again_changes_nothing() {
        CircleCommand again = new CircleCommand.Invite(
                NOW, List.of(new CircleCommand.Invited(BEN, "Ben"), new CircleCommand.Invited(BEN, "Benny")));

        assertThat(events(anaAndBen(), again)).isEmpty();
    }

    @Test
    void who_took_part_in_a_pop_up_belongs_to_it() {
        Circle circle = after(started(anaAndBen(), 1), end(1, List.of(M1), Optional.empty()));

        assertThat(circle.deciding()).extracting(Member::id).containsExactly(M1);
        assertThat(circle.standing(MemberStatus.INVITED)).extracting(Member::id).containsExactly(M2);
    }

    @Test
    void the_fourth_proposal_waits_until_there_is_room() {
        Circle full = started(anaAndBen(), 4);

        assertThat(full.live()).containsExactly(1, 2, 3);
        assertThat(full.queued()).containsExactly(4);
        assertThat(events(full, end(2, List.of(), Optional.empty()))).contains(new CircleEvent.TurnCame(NOW, 4));
        assertThat(after(full, end(2, List.of(), Optional.empty())).live()).containsExactly(1, 3, 4);
    }

    @Test
    void what_is_set_aside_makes_room_and_waits_in_the_backlog() {
        Circle circle = after(
                started(anaAndBen(), 4),
                new CircleCommand.SetAside(
                        NOW, 1, BacklogItem.Kind.NEEDS_MEETING, "Stall", Optional.of(M1), Optional.empty()));

        assertThat(circle.live()).containsExactly(2, 3, 4);
        assertThat(circle.backlog()).extracting(BacklogItem::process).containsExactly(Optional.of(1));
    }

    @Test
    void what_is_taken_up_again_leaves_the_backlog_but_needs_room() {
        Circle aside = after(
                started(anaAndBen(), 3),
                new CircleCommand.SetAside(
                        NOW, 1, BacklogItem.Kind.PARKED, "Stall", Optional.empty(), Optional.empty()));
        CircleCommand again = new CircleCommand.TakeUpAgain(NOW, 1);

        assertThat(after(aside, again).backlog()).isEmpty();
        assertThat(after(aside, again).live()).containsExactly(2, 3, 1);
        assertThat(CircleDecider.decide(started(aside, 1), again))
                .isEqualTo(Decided.refuse(new Refusal.TooMany(Circle.MOST_LIVE)));
    }

    @Test
    void a_decision_about_the_circle_takes_effect_when_its_process_ends() {
        Circle circle = started(anaAndBen(), 1);

        assertThat(after(circle, end(1, List.of(M1, M2), Optional.of(new Effect.KeepCircle())))
                        .kept())
                .isTrue();
        assertThat(after(circle, end(1, List.of(), Optional.of(new Effect.ChangePace(Pace.hours(2), true))))
                        .settings()
                        .pace())
                .isEqualTo(Pace.hours(2));
        assertThat(after(circle, end(1, List.of(), Optional.of(new Effect.ChangeFacilitator(Optional.of(M2)))))
                        .settings()
                        .facilitator())
                .contains(M2);
    }

    @Test
    void who_is_on_leave_has_no_consent_rights_and_can_come_back() {
        Circle circle = after(started(anaAndBen(), 1), end(1, List.of(M1, M2), Optional.empty()));
        Circle away = after(started(circle, 1), end(2, List.of(), Optional.of(new Effect.PutOnLeave(M2))));

        assertThat(away.deciding()).extracting(Member::id).containsExactly(M1);
        assertThat(after(away, new CircleCommand.Return(NOW, M2)).deciding())
                .extracting(Member::id)
                .containsExactly(M1, M2);
        assertThat(CircleDecider.decide(away, new CircleCommand.Return(NOW, M1)))
                .isEqualTo(Decided.refuse(new Refusal.NotInCircle()));
    }

    @Test
    void leaving_is_possible_once_and_an_invitation_brings_back() {
        Circle left = after(anaAndBen(), new CircleCommand.Leave(NOW, M2));

        assertThat(CircleDecider.decide(left, new CircleCommand.Leave(NOW, M2)))
                .isEqualTo(Decided.refuse(new Refusal.NotInCircle()));
        Circle back = after(left, new CircleCommand.Invite(NOW, List.of(new CircleCommand.Invited(BEN, "Ben"))));
        assertThat(back.member(M2)).map(Member::status).contains(MemberStatus.INVITED);
    }

    @Test
    void language_zone_and_quiet_hours_change_at_once_and_only_when_they_differ() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
        CircleCommand change = new CircleCommand.ChangeAtOnce(
                NOW, M1, Locale.forLanguageTag("es"), ZoneId.of("Europe/Madrid"), Optional.of(night), true);
        Circle changed = after(anaAndBen(), change);

        assertThat(changed.settings().language().getLanguage()).isEqualTo("es");
        assertThat(changed.settings().rhythm().quiet()).contains(night);
        assertThat(changed.settings().manner()).isEqualTo(new Style(false, true, Optional.empty()));
        assertThat(events(changed, change)).isEmpty();
    }

    @Test
    void a_third_answer_for_concerns_holds_as_soon_as_it_is_decided() {
        Circle circle = after(anaAndBen(), new CircleCommand.StartProcess(NOW, List.of(M1, M2)));

        Circle changed = after(circle, end(1, List.of(), Optional.of(new Effect.ChangeStyle(true))));

        assertThat(changed.settings().manner()).isEqualTo(new Style(true, false, Optional.empty()));
    }

    @Test
    void the_backlog_takes_no_empty_topic_and_has_an_end() {
        Circle circle = anaAndBen();
        for (int i = 0; i < Circle.MOST_WAITING; i++) {
            circle = after(circle, topic("Topic " + i));
        }

        assertThat(CircleDecider.decide(circle, topic("One more")))
                .isEqualTo(Decided.refuse(new Refusal.TooMany(Circle.MOST_WAITING)));
        assertThat(CircleDecider.decide(anaAndBen(), topic(" "))).isEqualTo(Decided.refuse(new Refusal.Empty()));
        assertThat(CircleDecider.decide(anaAndBen(), new CircleCommand.RemoveItem(NOW, 7)))
                .isEqualTo(Decided.refuse(new Refusal.SettledAlready()));
    }

    @Test
    void what_is_put_on_the_list_is_a_line_and_no_text() {
        String longest = "a".repeat(BacklogItem.LONGEST_TITLE);

        assertThat(after(anaAndBen(), topic(longest)).backlog()).hasSize(1);
        assertThat(CircleDecider.decide(anaAndBen(), topic(longest + "a")))
                .isEqualTo(Decided.refuse(new Refusal.TooLong(BacklogItem.LONGEST_TITLE)));
    }

    private static CircleCommand topic(String title) {
        return new CircleCommand.AddTopic(
                NOW, BacklogItem.Kind.TOPIC, title, Optional.empty(), Optional.of(M1), Optional.empty());
    }

    private static CircleCommand end(int process, List<MemberId> tookPart, Optional<Effect> effect) {
        return new CircleCommand.EndProcess(NOW, process, tookPart, effect);
    }

    private static Circle anaAndBen() {
        Circle circle = CircleEvolver.begin(new CircleEvent.Begun(
                NOW,
                new CircleId("valley"),
                "valley",
                new Place(Messenger.SLACK, "T1", "C1"),
                Settings.defaults(ZoneOffset.UTC, Locale.ENGLISH)));
        return after(
                circle,
                new CircleCommand.Invite(
                        NOW, List.of(new CircleCommand.Invited(ANA, "Ana"), new CircleCommand.Invited(BEN, "Ben"))));
    }

    private static Circle started(Circle circle, int processes) {
        Circle state = circle;
        for (int i = 0; i < processes; i++) {
            state = after(state, new CircleCommand.StartProcess(NOW, List.of(M1, M2)));
        }
        return state;
    }

    private static Circle after(Circle circle, CircleCommand command) {
        return CircleDecider.fold(circle, events(circle, command));
    }

    private static List<CircleEvent> events(Circle circle, CircleCommand command) {
        return switch (CircleDecider.decide(circle, command)) {
            case Decided.Accepted<CircleEvent>(List<CircleEvent> events) -> events;
            case Decided.Refused<CircleEvent>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }
}
