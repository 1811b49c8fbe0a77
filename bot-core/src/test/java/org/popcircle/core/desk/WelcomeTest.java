package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.BEN_ELSEWHERE;
import static org.popcircle.core.desk.SmallWorld.CHI;
import static org.popcircle.core.desk.SmallWorld.CIRCLE;
import static org.popcircle.core.desk.SmallWorld.choice;
import static org.popcircle.core.desk.SmallWorld.says;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.MembershipViews;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;

/** In a circle that stays nobody comes in without the members' consent, and nobody without their own. */
class WelcomeTest {

    private static final ActionToken COME_IN = ActionToken.of(Verb.COME_IN, CIRCLE, 0);
    private static final ActionToken STAY_OUT = ActionToken.of(Verb.STAY_OUT, CIRCLE, 0);

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void members_are_asked_and_then_the_newcomer() {
        kept();
        asksIn(ANA, CHI);
        assertThat(statusOf(CHI)).isNull();
        world.presses(BEN, world.on(3, Verb.CONSENT));

        assertThat(statusOf(CHI)).isEqualTo(MemberStatus.INVITED);
        assertThat(waitingIn(Messenger.SLACK))
                .filteredOn(parcel -> parcel.content() instanceof Notice.AskedIn)
                .extracting(Outbox.Claimed::address)
                .containsExactly("person:T1:CHI");
        says(world.presses(CHI, COME_IN), "You belong to valley now");
        assertThat(statusOf(CHI)).isEqualTo(MemberStatus.MEMBER);
        world.check(CHI);
        assertThat(world.proposal(4).people()).hasSize(3);
    }

    @Test
    void nobody_comes_in_while_the_members_are_asked_or_uninvited() {
        kept();
        asksIn(ANA, CHI);

        says(world.presses(CHI, COME_IN), "nothing was changed");
        assertThat(world.circle().member(CHI)).isEmpty();
    }

    @Test
    void an_objection_keeps_the_door_closed() {
        kept();
        asksIn(ANA, CHI);
        world.popcircle()
                .conversation()
                .submits(
                        world.caller(BEN),
                        world.on(3, Verb.OBJECT),
                        Map.of("could-go-wrong", new FieldValue.Text("We have not met.")));

        assertThat(world.circle().member(CHI)).isEmpty();
    }

    @Test
    void a_no_thanks_is_a_no_and_can_be_asked_again() {
        kept();
        asksIn(ANA, CHI);
        world.presses(BEN, world.on(3, Verb.CONSENT));
        says(world.presses(CHI, STAY_OUT), "you stay out");
        assertThat(statusOf(CHI)).isEqualTo(MemberStatus.LEFT);
        asksIn(BEN, CHI);
        world.presses(ANA, world.on(4, Verb.CONSENT));

        assertThat(statusOf(CHI)).isEqualTo(MemberStatus.INVITED);
    }

    @Test
    void a_no_thanks_after_a_yes_drives_nobody_out() {
        kept();
        asksIn(ANA, CHI);
        world.presses(BEN, world.on(3, Verb.CONSENT));
        world.presses(CHI, COME_IN);
        world.presses(CHI, STAY_OUT);

        assertThat(statusOf(CHI)).isEqualTo(MemberStatus.MEMBER);
    }

    @Test
    void the_newcomer_comes_in_with_all_their_accounts() {
        kept();
        world.link(CHI, SmallWorld.MALLORY);
        asksIn(ANA, CHI);
        world.presses(BEN, world.on(3, Verb.CONSENT));
        world.presses(SmallWorld.MALLORY, COME_IN);

        assertThat(world.circle().member(CHI))
                .isEqualTo(world.circle().member(SmallWorld.MALLORY))
                .isPresent();
    }

    @Test
    void who_is_in_and_who_is_no_person_is_told_under_the_field() {
        kept();
        assertThat(asksIn(ANA, BEN)).isInstanceOf(Reply.Mend.class);
        assertThat(submits(ANA, new PickedPerson(CHI, "Calendar", PickedPerson.Kind.BOT)))
                .isInstanceOf(Reply.Mend.class);
        says(world.presses(BEN_ELSEWHERE, ActionToken.of(Verb.ASK_IN, CIRCLE, 0)), "nothing was changed");
    }

    @Test
    void the_list_of_members_offers_it() {
        kept();
        assertThat(choice(world.types(ANA, "members"), Verb.ASK_IN).subject()).isEqualTo(CIRCLE.value());
    }

    /** Ana and Ben have decided one thing and stay a circle. */
    private void kept() {
        world.check(ANA, BEN);
        world.presses(BEN, world.on(1, Verb.CONSENT));
        world.presses(ANA, ActionToken.of(Verb.KEEP_CIRCLE, CIRCLE, 0));
        world.presses(BEN, world.on(2, Verb.CONSENT));
        assertThat(world.circle()).returns(true, Circle::kept);
    }

    private Reply asksIn(Account member, Account newcomer) {
        return submits(member, new PickedPerson(newcomer, SmallWorld.nameOf(newcomer), PickedPerson.Kind.PERSON));
    }

    private Reply submits(Account member, PickedPerson newcomer) {
        return world.popcircle()
                .conversation()
                .submits(
                        world.caller(member),
                        ActionToken.of(Verb.ASK_IN, CIRCLE, 0),
                        Map.of(MembershipViews.NEWCOMER, FieldValue.Picked.of(List.of(newcomer))));
    }

    private List<Outbox.Claimed<Notice>> waitingIn(Messenger messenger) {
        return world.stores().outbox().claim(messenger, Notice.class, Instant.now(), Duration.ofSeconds(9), 99);
    }

    private @Nullable MemberStatus statusOf(Account account) {
        return world.circle().member(account).map(Member::status).orElse(null);
    }
}
