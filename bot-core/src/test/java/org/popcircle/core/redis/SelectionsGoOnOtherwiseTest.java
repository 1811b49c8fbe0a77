package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.vocabulary.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was kept of selections before everyone decided how they go on is read as it stood. */
class SelectionsGoOnOtherwiseTest {

    private final DocumentJson json = new DocumentJson(6, List.of(new SelectionsGoOnOtherwise()));
    private final JsonNode round = json.tree(Specimens.of(ConsentRound.class));
    private final JsonNode window = json.tree(Specimens.of(Window.class));
    private final ObjectNode kept = json.tree(Specimens.of(Selection.class)).asObject();
    private final ObjectNode park =
            kept.objectNode().put("t", "Park").put("by", "m2").put("until", "2027-02-28");

    @Test
    void one_that_was_about_to_be_set_aside() {
        kept.remove("questions");
        ObjectNode phase = kept.putObject("phase").put("t", "Leaving");
        phase.set("exit", park);
        phase.set("round", round);
        phase.set("window", window);
        phase.putObject("resume").put("t", "Nominating").set("window", window);

        Selection read = json.read("key", 5, kept.toString(), Selection.class);

        assertThat(read.questions()).isEmpty();
        assertThat(read.phase()).isInstanceOfSatisfying(Phase.Leaving.class, leaving -> {
            assertThat(leaving.asked().way()).isInstanceOf(Exit.Park.class);
            assertThat(json.tree(leaving.asked().round())).isEqualTo(round);
            assertThat(leaving.resume()).isInstanceOf(Phase.Nominating.class);
        });
    }

    @ParameterizedTest
    @CsvSource({"ExitAsked, Asked", "ExitDeclined, Declined", "Parked, Agreed"})
    void what_had_happened_to_a_way_out(String before, String now) {
        ObjectNode event = kept.objectNode().put("t", before).put("at", "2026-11-23T12:00:00Z");
        if (before.equals("ExitAsked")) {
            event.set("exit", park);
            event.set("round", round);
        }
        if (!before.equals("Parked")) {
            event.set("window", window);
        }

        assertThat(json.read("key", 5, event.toString(), SelectionEvent.class))
                .isInstanceOfSatisfying(
                        SelectionEvent.Otherwise.class,
                        read -> assertThat(read.event().getClass().getSimpleName())
                                .isEqualTo(now));
    }
}
