package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.CHI;
import static org.popcircle.core.desk.SmallWorld.CIRCLE;
import static org.popcircle.core.desk.SmallWorld.says;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.cards.SelectionCards;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/** A selection among a group whose members nobody tells: its people come in until names are shown. */
class SelectionDoorTest {

    private static final String ROLE = "r1";
    private static final Group KITCHEN = new Group(ANA.messenger(), ANA.workspace(), ROLE, "Kitchen");

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void its_people_come_in_before_it_begins_and_while_it_is_under_way() {
        says(begins(), "for the role Kitchen");
        assertThat(card()).contains("For everyone with the role Kitchen", "In so far: Ana.", "Ana begins");
        says(world.presses(ANA, on(Verb.BEGIN)), "Nobody else is in yet");
        says(join(BEN, ROLE), "You’re in. It begins");
        says(join(BEN, ROLE), "You’re in. It begins");
        says(world.presses(ANA, on(Verb.BEGIN)), "It begins");
        assertThat(card()).contains("Whoever has the role Kitchen can still come in.");
        says(world.presses(CHI, ROLE, on(Verb.NO_QUALITIES)), "You are not in yet");
        says(join(CHI, ROLE), "You’re in. The card shows");
        assertThat(names()).containsExactly("Ana", "Ben", "Chi");
    }

    @Test
    void strangers_stay_out() {
        begins();
        says(join(CHI, "r9"), "for the role Kitchen");
        says(world.presses(CHI, "r9", on(Verb.NO_QUALITIES)), "for the role Kitchen");
        assertThat(names()).containsExactly("Ana");
    }

    @Test
    void whoever_comes_when_names_are_shown_is_told_so() {
        begins();
        join(BEN, ROLE);
        world.presses(ANA, on(Verb.BEGIN));
        world.presses(BEN, on(Verb.NO_QUALITIES));
        world.presses(ANA, on(Verb.NO_QUALITIES));
        assertThat(selection().phase()).isInstanceOf(Phase.Agreeing.class);
        assertThat(card()).doesNotContain("Kitchen");
        says(join(CHI, ROLE), "Who takes part is settled in this step");
        assertThat(world.circle().member(CHI)).isEmpty();
    }

    private Reply begins() {
        return world.popcircle()
                .conversation()
                .submits(
                        world.caller(ANA),
                        ActionToken.of(Verb.SELECT),
                        Map.of(
                                "roles",
                                new FieldValue.Text("Facilitator"),
                                ProposalForms.PEOPLE,
                                new FieldValue.Picked(List.<PickedPerson>of(), List.of(KITCHEN))));
    }

    private Reply join(Account account, String group) {
        return world.presses(account, group, on(Verb.JOIN));
    }

    private Selection selection() {
        return world.stores()
                .store()
                .load(Documents.selection(CIRCLE, 1))
                .orElseThrow()
                .document();
    }

    private String card() {
        Words words = Words.in(Locale.ENGLISH);
        View.ProposalView card = (View.ProposalView) SelectionCards.card(selection(), words);
        return String.join(
                "\n",
                Stream.concat(card.question().stream(), card.heard().stream())
                        .map(words::plain)
                        .toList());
    }

    private List<String> names() {
        return selection().people().stream().map(Attendee::name).toList();
    }

    private ActionToken on(Verb verb) {
        return ActionToken.of(verb, new ProcessId(CIRCLE, 1), selection().phaseNumber());
    }
}
