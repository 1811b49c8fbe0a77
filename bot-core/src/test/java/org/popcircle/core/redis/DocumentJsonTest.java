package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Store.Unreadable;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.redis.Talk.Voice;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.ProcessId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DocumentJsonTest {

    private static final CircleId CIRCLE = new CircleId("tea4");

    private final DocumentJson json = new DocumentJson(1, List.of());

    @Test
    void a_circle_of_before_rounds_is_read_with_nothing_beside_its_proposals() {
        DocumentJson today = new DocumentJson(3, List.of(new CirclesGoAlongside()));
        Circle circle = (Circle) Specimens.of(Circle.class);
        String before = today.write(circle).replaceFirst("\"alongside\":\\[[^]]*],", "");
        assertThat(before).doesNotContain("alongside");

        assertThat(today.read("key", 2, before, Circle.class).alongside()).isEmpty();
        assertThat(today.read("key", 3, today.write(circle), Circle.class)).isEqualTo(circle);
    }

    @Test
    void a_sealed_family_comes_back_as_it_was() {
        Talk open = new Talk.Open(
                CIRCLE,
                "Green or black? \"<&>\" ünï 🍵",
                Map.of(MemberId.of(1), new Voice.Fine(), MemberId.of(12), new Voice.Worry("Too late", 3)),
                Optional.of(Instant.parse("2026-11-24T15:00:00.123456Z")));

        assertThat(back(open, Talk.class)).isEqualTo(open);
        assertThat(back(open, Talk.Open.class)).isEqualTo(open);
    }

    @Test
    void a_family_inside_a_family_comes_back_through_each_of_its_types() {
        Talk.Agreed agreed = new Talk.Agreed(
                new ProcessId(CIRCLE, 7),
                LocalDate.of(2027, 2, 1),
                ZoneId.of("Europe/Madrid"),
                Duration.ofMinutes(95),
                List.of(new Talk.Dropped()));

        assertThat(back(agreed, Talk.class)).isEqualTo(agreed);
        assertThat(back(agreed, Talk.Closed.class)).isEqualTo(agreed);
        assertThat(back(agreed, Talk.Agreed.class)).isEqualTo(agreed);
        assertThat(back(new Talk.Dropped(), Talk.class)).isEqualTo(new Talk.Dropped());
    }

    @Test
    void records_are_keys_of_maps() {
        Talk.Roster roster = new Talk.Roster(
                Map.of(new Account(Messenger.SLACK, "T 1/2", "U:{3}"), MemberId.of(4)),
                Map.of(new ProcessId(CIRCLE, 9), new Voice.Worry("", null)),
                Map.of(Talk.Mood.CALM, 1, Talk.Mood.LOUD, 2));

        assertThat(back(roster, Talk.Roster.class)).isEqualTo(roster);
    }

    @Test
    void the_stored_form_is_pinned() {
        Talk open = new Talk.Open(CIRCLE, "Tea?", Map.of(MemberId.of(1), new Voice.Worry("why", 2)), Optional.empty());

        assertThat(json.write(open)).isEqualTo("""
                        {"t":"Open","circle":"tea4","question":"Tea?","voices":{"m1":{"t":"Worry","why":"why","weight":2}}}\
                        """);
    }

    @Test
    void a_missing_collection_is_empty_when_the_record_says_so() {
        assertThat(json.read("key", 1, "{\"t\":\"Open\",\"circle\":\"tea4\",\"question\":\"Tea?\"}", Talk.class))
                .isEqualTo(Talk.asking(CIRCLE, "Tea?"));
    }

    @Test
    void what_is_not_fully_understood_is_unreadable() {
        for (String text : List.of(
                "{\"t\":\"Open\",\"circle\":\"tea4\",\"question\":\"Tea?\",\"mood\":\"calm\"}",
                "{\"t\":\"Elsewhere\"}",
                "{\"circle\":\"tea4\",\"question\":\"Tea?\"}",
                "{\"t\":\"Open\",\"circle\":\"NOT A CIRCLE\",\"question\":\"Tea?\"}",
                "{\"t\":\"Agreed\",\"circle\"",
                "null",
                "")) {
            assertThatThrownBy(() -> json.read("pc:key", 1, text, Talk.class))
                    .as(text)
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("pc:key");
        }
    }

    @Test
    void a_report_tells_nothing_that_a_document_holds() {
        String text = "{\"t\":\"Open\",\"circle\":\"tea4\",\"question\":[\"hidden words\"],\"voices\":{}}";

        assertThatThrownBy(() -> json.read("pc:key", 1, text, Talk.class)).satisfies(e -> {
            assertThat(e.getMessage()).doesNotContain("hidden words").contains("question");
            assertThat(e).hasNoCause();
        });
    }

    @Test
    void what_a_newer_version_wrote_is_unreadable() {
        assertThatThrownBy(() -> json.read("pc:key", 2, json.write(new Talk.Dropped()), Talk.class))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void what_older_versions_wrote_is_lifted_step_by_step() {
        DocumentJson newer =
                new DocumentJson(3, List.of(renaming(1, "ask", "asked"), renaming(2, "asked", "question")));

        assertThat(newer.read("key", 1, "{\"t\":\"Open\",\"circle\":\"tea4\",\"ask\":\"Tea?\"}", Talk.class))
                .isEqualTo(Talk.asking(CIRCLE, "Tea?"));
        assertThat(newer.readWrapped(
                        "key", "{\"sv\":2,\"d\":{\"t\":\"Open\",\"circle\":\"tea4\",\"asked\":\"Tea?\"}}", Talk.class))
                .isEqualTo(Talk.asking(CIRCLE, "Tea?"));
    }

    @Test
    void a_version_that_nothing_lifts_is_unreadable() {
        DocumentJson newer = new DocumentJson(3, List.of(renaming(2, "asked", "question")));

        assertThatThrownBy(() -> newer.read("pc:key", 1, "{\"t\":\"Dropped\"}", Talk.class))
                .isInstanceOf(Unreadable.class);
    }

    private <D> D back(Object document, Class<D> type) {
        return json.read("key", 1, json.write(document), type);
    }

    private static Upcaster renaming(int from, String oldName, String newName) {
        return new Upcaster() {
            @Override
            public int from() {
                return from;
            }

            @Override
            public JsonNode lift(Class<?> type, JsonNode document) {
                ObjectNode object = (ObjectNode) document;
                object.set(newName, object.remove(oldName));
                return object;
            }
        };
    }
}
