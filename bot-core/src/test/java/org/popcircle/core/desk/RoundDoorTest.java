package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.BEN_ELSEWHERE;
import static org.popcircle.core.desk.SmallWorld.CHI;
import static org.popcircle.core.desk.SmallWorld.CIRCLE;
import static org.popcircle.core.desk.SmallWorld.says;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.circle.Member;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.ProcessId;

/** A round for a group whose members nobody tells: its people come in, and others are told whom it is for. */
class RoundDoorTest {

    private static final String ROLE = "r1";
    private static final Group KITCHEN = new Group(ANA.messenger(), ANA.workspace(), ROLE, "Kitchen");

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_group_alone_waits_for_its_people_and_whoever_began_it_is_in() {
        says(begins(kitchen()), "for the role Kitchen");
        assertThat(round().phase()).isInstanceOf(Phase.Inviting.class);
        assertThat(names()).containsExactly("Ana");
        says(world.presses(ANA, on(Verb.BEGIN)), "Nobody else is in yet");

        says(presses(BEN, Verb.JOIN, ROLE), "You’re in");
        says(presses(BEN, Verb.JOIN, ROLE), "You’re in");
        says(world.presses(ANA, on(Verb.JOIN)), "You’re in");
        says(world.presses(ANA, on(Verb.BEGIN)), "It begins");
        says(presses(CHI, Verb.JOIN, ROLE), "when it is your turn");
        assertThat(names()).containsExactly("Ana", "Ben", "Chi");
        assertThat(round().phase().awaited().getLast())
                .isEqualTo(round().person(CHI).orElseThrow().id());
    }

    @Test
    void strangers_guests_and_bots_stay_out_and_leave_no_trace() {
        begins(kitchen());
        says(presses(CHI, Verb.JOIN, "r9"), "for the role Kitchen");
        says(presses(CHI, Verb.SPEAK, "r9"), "for the role Kitchen");
        says(
                world.popcircle().conversation().presses(world.as(BEN, PickedPerson.Kind.GUEST, ROLE), on(Verb.JOIN)),
                "Guests and bots");
        assertThat(world.circle().members()).extracting(Member::name).containsExactly("Ana");
    }

    @Test
    void whoever_has_the_role_is_not_in_before_they_say_so() {
        begins(kitchen(), BEN);
        world.presses(ANA, on(Verb.BEGIN));
        says(presses(CHI, Verb.SPEAK, ROLE), "You are not in yet", "I’m in");
        assertThat(names()).containsExactly("Ana", "Ben");
    }

    @Test
    void people_who_were_picked_beside_the_group_are_in_from_the_start() {
        begins(kitchen(), BEN);
        assertThat(names()).containsExactly("Ana", "Ben");
        says(world.presses(BEN, on(Verb.JOIN)), "You’re in");
    }

    @Test
    void a_round_that_is_over_takes_nobody_in() {
        begins(kitchen(), BEN);
        world.presses(ANA, on(Verb.END_ROUND));
        says(presses(CHI, Verb.JOIN, ROLE), "ended already");
        assertThat(names()).containsExactly("Ana", "Ben");
    }

    @Test
    void somebody_with_two_accounts_comes_in_once() {
        world.link(BEN, BEN_ELSEWHERE);
        begins(Map.of(ProposalForms.OPEN, new FieldValue.Ticked()));
        world.presses(BEN, on(Verb.JOIN));
        world.presses(BEN_ELSEWHERE, on(Verb.JOIN));
        assertThat(names()).containsExactly("Ana", "Ben");
    }

    @Test
    void where_people_were_picked_there_is_no_door() {
        begins(Map.of(), BEN);
        says(world.presses(CHI, on(Verb.JOIN)), "named on the card");
    }

    @Test
    void nobody_and_no_group_is_a_mistake_to_mend() {
        assertThat(begins(Map.of())).isInstanceOf(Reply.Mend.class);
    }

    private static Map<String, FieldValue> kitchen() {
        return Map.of(ProposalForms.PEOPLE, new FieldValue.Picked(List.of(), List.of(KITCHEN)));
    }

    private Reply begins(Map<String, FieldValue> whom, Account... others) {
        Map<String, FieldValue> values = new HashMap<>(whom);
        List<PickedPerson> people = List.of(others).stream()
                .map(other -> new PickedPerson(other, SmallWorld.nameOf(other), PickedPerson.Kind.PERSON))
                .toList();
        if (!people.isEmpty()) {
            values.put(
                    ProposalForms.PEOPLE,
                    new FieldValue.Picked(
                            people,
                            whom.get(ProposalForms.PEOPLE) instanceof FieldValue.Picked picked
                                    ? picked.groups()
                                    : List.of()));
        }
        return world.popcircle().conversation().submits(world.caller(ANA), ActionToken.of(Verb.ROUND), values);
    }

    private Round round() {
        return world.stores()
                .store()
                .load(Documents.round(CIRCLE, 1))
                .orElseThrow()
                .document();
    }

    private List<String> names() {
        return round().people().stream().map(Attendee::name).toList();
    }

    private ActionToken on(Verb verb) {
        return ActionToken.of(verb, new ProcessId(CIRCLE, 1), round().phaseNumber());
    }

    private Reply presses(Account account, Verb verb, String group) {
        return world.popcircle().conversation().presses(world.as(account, PickedPerson.Kind.PERSON, group), on(verb));
    }
}
