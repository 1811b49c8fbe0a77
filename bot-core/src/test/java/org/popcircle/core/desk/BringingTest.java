package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.CHI;
import static org.popcircle.core.desk.SmallWorld.CIRCLE;
import static org.popcircle.core.desk.SmallWorld.says;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.cards.ShapingForms;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.ProcessId;

/** What Ana and Chi built together is brought as a proposal, in a pop-up that knows Ben from something else. */
class BringingTest {

    private static final int BUILT = 2;

    private final SmallWorld world = new SmallWorld();

    @BeforeEach
    void built() {
        world.check(ANA, BEN);
        world.presses(BEN, world.on(1, Verb.CONSENT));
        submits(
                ANA,
                ActionToken.of(Verb.SHAPE),
                Map.of(
                        ShapingForms.NEED,
                        new FieldValue.Text("Dogs and people share a path"),
                        ProposalForms.PEOPLE,
                        FieldValue.Picked.of(
                                List.of(new PickedPerson(CHI, SmallWorld.nameOf(CHI), PickedPerson.Kind.PERSON)))));
        for (int step = 0; step < 3; step++) {
            world.presses(CHI, on(Verb.SHAPE_AGREE));
            world.presses(ANA, on(Verb.SHAPE_AGREE));
        }
        world.presses(ANA, on(Verb.TUNE));
        world.presses(CHI, on(Verb.SHAPE_AGREE));
        submits(ANA, on(Verb.SYNTHESIS), Map.of(ProposalForms.TEXT, new FieldValue.Text("Dogs walk on the left")));
        assertThat(shaping().phase()).isInstanceOf(Phase.Ready.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void it_asks_those_who_built_it() {
        assertThat(picked(((Reply.Ask) world.presses(ANA, on(Verb.BRING))).form()))
                .containsExactly(CHI);
    }

    @Test
    void it_asks_those_who_built_it_where_nobody_is_picked() {
        bring(ANA, "Dogs walk on the left", "There was an accident");

        assertThat(world.proposal(3).people().stream().map(Participant::name)).containsExactly("Ana", "Chi");
    }

    @Test
    void whoever_brings_it_second_gets_their_words_back() {
        ActionToken card = on(Verb.BRING);
        bring(ANA, "Dogs walk on the left", "");

        Reply second = submits(
                CHI,
                card,
                Map.of(
                        ProposalForms.TITLE,
                        new FieldValue.Text("The path"),
                        ProposalForms.TEXT,
                        new FieldValue.Text("Dogs walk on the right"),
                        ProposalForms.WHY,
                        new FieldValue.Text("There was an accident")));

        says(second, "That is settled by now.");
        assertThat(((View.NoteView) ((Reply.Show) second).view()).givenBack())
                .isEqualTo(Optional.of("The path\n\nDogs walk on the right\n\nThere was an accident"));
    }

    @Test
    void whoever_takes_part_is_not_called_absent() {
        says(world.types(ANA, "members"), "Who decides here", "Chi\ntakes part in what is open now");
    }

    private Reply bring(Account account, String text, String why) {
        return submits(
                account,
                on(Verb.BRING),
                Map.of(ProposalForms.TEXT, new FieldValue.Text(text), ProposalForms.WHY, new FieldValue.Text(why)));
    }

    private Reply submits(Account account, ActionToken token, Map<String, FieldValue> values) {
        return world.popcircle().conversation().submits(world.caller(account), token, values);
    }

    private static List<Account> picked(Form form) {
        return form.fields().stream()
                .filter(field -> field.key().equals(ProposalForms.PEOPLE))
                .flatMap(field -> ((Field.People) field).picked().stream())
                .toList();
    }

    private Shaping shaping() {
        return world.stores()
                .store()
                .load(Documents.shaping(CIRCLE, BUILT))
                .orElseThrow()
                .document();
    }

    private ActionToken on(Verb verb) {
        return ActionToken.of(verb, new ProcessId(CIRCLE, BUILT), shaping().phaseNumber());
    }
}
