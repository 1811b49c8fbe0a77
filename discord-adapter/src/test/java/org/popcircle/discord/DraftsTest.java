package org.popcircle.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcircle.adapter.MemoryCabinet;
import org.popcircle.adapter.SampleViews;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;

class DraftsTest {

    private static final Account ANA = new Account(Messenger.DISCORD, "70", "5");

    private final MemoryCabinet cabinet = new MemoryCabinet();
    private final Drafts drafts = new Drafts(cabinet);
    private final Draft draft = new Draft(
            "70",
            "5",
            new SampleViews(ANA).form(),
            Map.of(
                    "what", new FieldValue.Text("A stall"),
                    "until", new FieldValue.Day(LocalDate.of(2027, 9, 30)),
                    "who",
                            FieldValue.Picked.of(List.of(
                                    new FieldValue.PickedPerson(ANA, "Ana", FieldValue.PickedPerson.Kind.PERSON)))));

    @Test
    void what_was_typed_comes_back_as_it_was() {
        assertThat(drafts.find(drafts.open(draft), "5")).contains(draft);
    }

    @Test
    void nobody_else_finds_it() {
        assertThat(drafts.find(drafts.open(draft), "6")).isEmpty();
    }

    @Test
    void one_that_another_version_wrote_is_lost_and_not_an_error() {
        String name = drafts.open(draft);
        cabinet.put("discord-drafts", name, "{\"owner\":5,\"form\":[]}");
        assertThat(drafts.find(name, "5")).isEmpty();
    }

    @Test
    void what_is_taken_out_of_a_step_is_gone_and_other_steps_stay() {
        Draft ticked = draft.with(1, Map.of("rule", new FieldValue.Ticked()));
        Draft emptied = ticked.with(0, Map.of("what", new FieldValue.Text("A shop")));

        assertThat(emptied.typed())
                .containsEntry("what", new FieldValue.Text("A shop"))
                .containsEntry("rule", new FieldValue.Ticked())
                .doesNotContainKey("until");
    }

    @Test
    void a_mistake_opens_the_step_that_it_is_in() {
        assertThat(draft.stepWith(Map.of("rule", "No."))).isEqualTo(1);
        assertThat(draft.stepWith(Map.of("until", "No.", "rule", "No."))).isZero();
    }
}
