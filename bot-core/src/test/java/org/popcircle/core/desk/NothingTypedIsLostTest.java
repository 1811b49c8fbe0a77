package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcircle.core.app.Conversation.MessageUse;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

/** What somebody types is in the form that opens, or it is given back to them. */
class NothingTypedIsLostTest {

    private static final String LONG = "We meet on the market square every Saturday, ".repeat(5) + "rain or shine";

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void more_than_a_title_is_the_text_of_a_proposal() {
        Form form = form(world.types(ANA, "propose " + LONG));

        assertThat(filled(form, "text")).isEqualTo(LONG);
        assertThat(filled(form, "title")).isEmpty();
        assertThat(filled(form(world.types(ANA, "propose A stall")), "title")).isEqualTo("A stall");
    }

    @Test
    void more_than_the_name_of_a_role_says_what_it_does() {
        Form form = form(world.types(ANA, "select " + LONG));

        assertThat(filled(form, "roles")).hasSizeLessThanOrEqualTo(80).endsWith("…");
        assertThat(filled(form, "does")).isEqualTo(LONG);
        assertThat(filled(form(world.types(ANA, "select Treasurer")), "does")).isEmpty();
    }

    @Test
    void several_roles_are_all_filled_in_although_they_are_long_together() {
        String roles = "Whoever looks after the keys of the house and the shed\nWhoever looks after our accounts";

        assertThat(filled(form(world.types(ANA, "select " + roles)), "roles")).isEqualTo(roles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"round check-in", "shape", "check", "propose", "select"})
    void what_no_field_takes_is_given_back_whole_in_the_form(String command) {
        String endless = "Once upon a time we had no key. ".repeat(120).strip();

        Form form = form(world.types(ANA, command + " " + endless));

        assertThat(intro(form)).contains(endless);
    }

    @Test
    void what_fits_is_not_repeated() {
        assertThat(intro(form(world.types(ANA, "shape We have no key")))).doesNotContain("no key");
    }

    @Test
    void a_message_that_is_too_long_stands_in_the_chat_and_the_form_says_so() {
        Reply reply = world.popcircle().conversation().uses(world.caller(ANA), MessageUse.PROPOSAL, LONG.repeat(20));

        assertThat(intro(form(reply))).contains("only the beginning of the message");
    }

    @Test
    void words_are_given_back_where_nothing_can_begin() {
        assertThat(givenBack(world.types(ANA, "prioritise the roof first"))).contains("the roof first");
        assertThat(givenBack(world.types(ANA, "welcome somebody who can mend roofs")))
                .contains("somebody who can mend roofs");
        assertThat(givenBack(world.types(ANA, "backlog add Who mends the roof?")))
                .contains("Who mends the roof?");
    }

    @Test
    void what_comes_next_takes_no_words_and_says_so() {
        world.check(ANA, BEN);
        world.types(ANA, "backlog add The roof");
        world.types(ANA, "backlog add The keys");

        assertThat(intro(form(world.types(ANA, "prioritise the roof first")))).contains("“the roof first”");
    }

    @Test
    void the_same_is_not_put_on_the_list_twice() {
        world.check(ANA, BEN);
        world.types(ANA, "backlog add Who has the keys?");

        SmallWorld.says(world.types(BEN, "backlog add who  has the KEYS?"), "on the list of what waits already");
        assertThat(world.circle().backlog()).hasSize(1);
    }

    @Test
    void too_much_for_the_list_is_given_back() {
        world.check(ANA, BEN);

        assertThat(givenBack(world.types(ANA, "backlog add " + LONG + LONG))).contains(LONG + LONG);
    }

    private static Form form(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Ask.class);
        return ((Reply.Ask) reply).form();
    }

    private static String filled(Form form, String key) {
        return form.fields().stream()
                .flatMap(field -> field instanceof Field.Text text && text.key().equals(key)
                        ? Stream.of(text.filled())
                        : Stream.empty())
                .findFirst()
                .orElse("");
    }

    private static String intro(Form form) {
        return form.intro().stream().map(Words.in(Locale.ENGLISH)::plain).collect(Collectors.joining("\n"));
    }

    private static Optional<String> givenBack(Reply reply) {
        return reply instanceof Reply.Show(View.NoteView note) ? note.givenBack() : Optional.empty();
    }
}
