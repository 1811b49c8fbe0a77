package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.CHI;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Conversation.MessageUse;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.wording.Words;

/** Acts that do not begin at the card as it is now: from the menu of a message, or on a copy that somebody has for themselves. */
class FarFromTheCardTest {

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_form_from_the_menu_of_a_message_says_what_it_is_about() {
        world.check(ANA, BEN);

        Reply reply = world.popcircle().conversation().uses(world.caller(BEN), MessageUse.QUESTION, "Is it tested?");

        assertThat(reply).isInstanceOf(Reply.Ask.class);
        Form form = ((Reply.Ask) reply).form();
        assertThat(Words.in(Locale.ENGLISH).plain(form.intro().getFirst()))
                .isEqualTo("This is about “Release on Friday?”.");
    }

    @Test
    void a_press_on_a_copy_of_the_same_step_counts() {
        world.check(ANA, BEN, CHI);
        ActionToken copied = world.on(1, Verb.CONSENT);
        world.presses(CHI, world.on(1, Verb.CONSENT));

        SmallWorld.says(world.presses(BEN, copied), "noted: no objection");
    }

    @Test
    void a_press_on_a_copy_of_an_earlier_step_says_so_and_shows_the_way_to_the_card() {
        world.check(ANA, BEN);
        ActionToken copied = world.on(1, Verb.CONSENT);
        world.presses(BEN, world.on(1, Verb.TALK_FIRST));

        Reply reply = world.presses(BEN, copied);

        SmallWorld.says(reply, "This card has moved on since, so nothing was recorded.");
        assertThat(SmallWorld.choice(reply, Verb.SHOW_CARD).subject()).isEqualTo("circle1-1");
    }
}
