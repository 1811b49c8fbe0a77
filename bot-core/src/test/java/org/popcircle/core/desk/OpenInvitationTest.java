package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.BEN_ELSEWHERE;
import static org.popcircle.core.desk.SmallWorld.CHI;
import static org.popcircle.core.desk.SmallWorld.says;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.circle.Member;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Group;

/** "Whoever says I'm in": nobody has to be picked, and strangers can be kept out. */
class OpenInvitationTest {

    private static final Group KITCHEN = new Group(ANA.messenger(), ANA.workspace(), "r1", "Kitchen");

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoever_says_so_is_in_and_then_decides() {
        asksEverybody();
        says(world.presses(BEN, world.on(1, Verb.JOIN)), "you’re in");
        world.presses(ANA, world.on(1, Verb.BEGIN));
        says(world.presses(CHI, world.on(1, Verb.JOIN)), "Who takes part is settled");
        world.presses(BEN, world.on(1, Verb.CONSENT));

        assertThat(world.proposal(1).phase()).isInstanceOf(Phase.Adopted.class);
        assertThat(world.circle().members()).extracting(Member::name).containsExactly("Ana", "Ben");
    }

    @Test
    void guests_and_bots_do_not_let_themselves_in() {
        asksEverybody();
        for (PickedPerson.Kind kind : PickedPerson.Kind.values()) {
            if (kind != PickedPerson.Kind.PERSON) {
                says(
                        world.popcircle().conversation().presses(world.as(BEN, kind), world.on(1, Verb.JOIN)),
                        "Guests and bots");
            }
        }
        assertThat(world.proposal(1).people()).hasSize(1);
        assertThat(world.circle().member(BEN)).isEmpty();
    }

    @Test
    void a_stranger_who_is_kept_out_stays_out() {
        asksEverybody();
        world.presses(BEN, world.on(1, Verb.JOIN));
        world.presses(CHI, world.on(1, Verb.JOIN));
        ActionToken without = ActionToken.of(
                Verb.DECLINE,
                world.proposal(1).id(),
                world.proposal(1).phaseNumber(),
                world.proposal(1).participant(CHI).orElseThrow().id());
        says(world.presses(BEN, without), "Ana");
        says(world.presses(ANA, without), "without that person");

        world.presses(CHI, world.on(1, Verb.JOIN));
        world.presses(ANA, world.on(1, Verb.BEGIN));
        assertThat(world.proposal(1).joined()).hasSize(2);
    }

    @Test
    void somebody_with_two_accounts_comes_in_once() {
        world.link(BEN, BEN_ELSEWHERE);
        asksEverybody();
        world.presses(BEN, world.on(1, Verb.JOIN));
        world.presses(BEN_ELSEWHERE, world.on(1, Verb.JOIN));

        assertThat(world.proposal(1).people()).extracting(Participant::name).containsExactly("Ana", "Ben");
    }

    @Test
    void where_people_were_picked_the_door_is_not_open() {
        world.check(ANA, BEN);

        says(world.presses(CHI, world.on(1, Verb.JOIN)), "named on the card");
        assertThat(world.circle().member(CHI)).isEmpty();
    }

    @Test
    void a_group_whose_members_nobody_tells_lets_its_own_in_and_keeps_others_out() {
        asks(Map.of(ProposalForms.PEOPLE, new FieldValue.Picked(List.of(), List.of(KITCHEN))));
        var join = world.on(1, Verb.JOIN);

        says(world.presses(CHI, join), "for the role Kitchen");
        says(world.popcircle().conversation().presses(world.as(BEN, PickedPerson.Kind.PERSON, "r9"), join), "Kitchen");
        says(
                world.popcircle().conversation().presses(world.as(BEN, PickedPerson.Kind.PERSON, "r1"), join),
                "you’re in");
        assertThat(world.proposal(1).people()).extracting(Participant::name).containsExactly("Ana", "Ben");
    }

    @Test
    void an_invitation_to_everybody_is_not_narrowed_by_a_group() {
        asks(Map.of(
                ProposalForms.PEOPLE,
                new FieldValue.Picked(List.of(), List.of(KITCHEN)),
                ProposalForms.OPEN,
                new FieldValue.Ticked()));
        says(world.presses(CHI, world.on(1, Verb.JOIN)), "you’re in");
    }

    private void asksEverybody() {
        asks(Map.of(ProposalForms.OPEN, new FieldValue.Ticked()));
    }

    private void asks(Map<String, FieldValue> whom) {
        Map<String, FieldValue> values = new HashMap<>(whom);
        values.put(ProposalForms.QUESTION, new FieldValue.Text("Release on Friday?"));
        world.popcircle().conversation().submits(world.caller(ANA), ActionToken.of(Verb.CHECK), values);
        assertThat(world.proposal(1).phase()).isInstanceOf(Phase.Inviting.class);
    }
}
