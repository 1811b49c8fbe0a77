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
import org.popcircle.core.cards.ShapingCards;
import org.popcircle.core.cards.ShapingForms;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
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

/** A proposal is built with a group whose members nobody tells: its people come in until one text is written. */
class ShapingDoorTest {

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
        says(world.presses(CHI, ROLE, on(Verb.SHAPE_AGREE)), "You are not in yet");
        says(join(CHI, ROLE), "You’re in. The card shows");
        assertThat(names()).containsExactly("Ana", "Ben", "Chi");
    }

    @Test
    void strangers_stay_out() {
        begins();
        says(join(CHI, "r9"), "for the role Kitchen");
        says(world.presses(CHI, "r9", on(Verb.SHAPE_AGREE)), "for the role Kitchen");
        assertThat(names()).containsExactly("Ana");
    }

    @Test
    void whoever_comes_when_the_text_is_being_written_is_told_so() {
        begins();
        join(BEN, ROLE);
        world.presses(ANA, on(Verb.BEGIN));
        for (int step = 0; step < 3; step++) {
            world.presses(BEN, on(Verb.SHAPE_AGREE));
            world.presses(ANA, on(Verb.SHAPE_AGREE));
        }
        world.presses(BEN, on(Verb.TUNE));
        world.presses(ANA, on(Verb.SHAPE_AGREE));
        assertThat(shaping().phase()).isInstanceOf(Phase.Synthesising.class);
        assertThat(card()).doesNotContain("Kitchen");
        says(join(CHI, ROLE), "One text is being written");
        assertThat(world.circle().member(CHI)).isEmpty();
    }

    private Reply begins() {
        return world.popcircle()
                .conversation()
                .submits(
                        world.caller(ANA),
                        ActionToken.of(Verb.SHAPE),
                        Map.of(
                                ShapingForms.NEED,
                                new FieldValue.Text("Dogs and people share a path"),
                                ProposalForms.PEOPLE,
                                new FieldValue.Picked(List.<PickedPerson>of(), List.of(KITCHEN))));
    }

    private Reply join(Account account, String group) {
        return world.presses(account, group, on(Verb.JOIN));
    }

    private Shaping shaping() {
        return world.stores()
                .store()
                .load(Documents.shaping(CIRCLE, 1))
                .orElseThrow()
                .document();
    }

    private String card() {
        Words words = Words.in(Locale.ENGLISH);
        View.ProposalView card = (View.ProposalView) ShapingCards.card(shaping(), words);
        return String.join(
                "\n",
                Stream.concat(card.question().stream(), card.heard().stream())
                        .map(words::plain)
                        .toList());
    }

    private List<String> names() {
        return shaping().people().stream().map(Attendee::name).toList();
    }

    private ActionToken on(Verb verb) {
        return ActionToken.of(verb, new ProcessId(CIRCLE, 1), shaping().phaseNumber());
    }
}
