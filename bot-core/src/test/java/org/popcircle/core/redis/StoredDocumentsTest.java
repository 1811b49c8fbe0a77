package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcircle.core.app.Notice;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleEvent;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.identity.Identity;
import org.popcircle.core.identity.IdentityEvent;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.logbook.DecisionEvent;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.vocabulary.MemberId;
import tools.jackson.databind.node.ObjectNode;

/** Everything that Popcircle keeps comes back from JSON as it was: documents, their phases, their events, the messages. */
class StoredDocumentsTest {

    private static final List<Class<?>> KEPT = List.of(
            Circle.class,
            CircleEvent.class,
            Proposal.class,
            ProposalEvent.class,
            Phase.class,
            Answer.class,
            Round.class,
            RoundEvent.class,
            org.popcircle.core.round.Phase.class,
            Selection.class,
            SelectionEvent.class,
            Phase.class,
            Shaping.class,
            ShapingEvent.class,
            org.popcircle.core.shaping.Phase.class,
            Decision.class,
            DecisionEvent.class,
            Notice.class,
            Identity.class,
            IdentityEvent.class);

    private final DocumentJson json = new DocumentJson(1, List.of());

    static Stream<Class<?>> members() {
        return KEPT.stream().flatMap(Specimens::members).distinct();
    }

    @ParameterizedTest
    @MethodSource("members")
    void comes_back_as_it_was(Class<?> member) {
        Object specimen = Specimens.of(member);
        Class<?> family = KEPT.stream()
                .filter(kept -> kept.isAssignableFrom(member))
                .findFirst()
                .orElseThrow();

        assertThat((Object) json.read("key", 1, json.write(specimen), family)).isEqualTo(specimen);
    }

    @ParameterizedTest
    @ValueSource(classes = {Proposal.class, ProposalEvent.Opened.class, Decision.class, DecisionEvent.Recorded.class})
    void what_was_written_when_a_card_had_one_place_is_still_read(Class<?> kept) {
        String one = json.write(Specimens.of(kept)).replaceAll("\"places\":\\[(\\{[^}]*}),\\{[^}]*}]", "\"place\":$1");
        assertThat(one).contains("\"place\":").doesNotContain("places");
        DocumentJson today = new DocumentJson(2, List.of(new SeveralPlaces()));
        Class<?> family = kept.isMemberClass() ? kept.getEnclosingClass() : kept;

        assertThat(json.write(today.read("key", 1, one, family))).contains("\"places\":[{");
    }

    @ParameterizedTest
    @ValueSource(classes = {Proposal.class, ProposalEvent.Opened.class})
    void what_was_written_before_doors_for_groups_is_read_without_one(Class<?> kept) {
        String before = json.write(Specimens.of(kept)).replaceFirst("\"door\":\\[[^]]*],", "");
        assertThat(before).contains("\"frame\"").doesNotContain("door");
        DocumentJson today = new DocumentJson(4, List.of(new DoorsOfGroups()));
        Class<?> family = kept.isMemberClass() ? kept.getEnclosingClass() : kept;

        assertThat(json.write(today.read("key", 3, before, family))).contains("\"door\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Round.class,
                RoundEvent.Opened.class,
                Shaping.class,
                ShapingEvent.Opened.class,
                Selection.class,
                SelectionEvent.Opened.class
            })
    void what_began_before_people_could_come_in_by_themselves_is_read_without_a_door(Class<?> kept) {
        String before = json.write(Specimens.of(kept)).replaceFirst("\"door\":\\{[^]]*]},", "");
        assertThat(before).contains("\"frame\"").doesNotContain("door");
        Class<?> family = kept.isMemberClass() ? kept.getEnclosingClass() : kept;

        assertThat(json.write(json.read("key", 1, before, family))).isEqualTo(before);
    }

    @Test
    void a_selection_kept_when_all_were_for_roles_is_read_as_one_for_roles() {
        String before = json.write(Specimens.of(Selection.class))
                .replace("\"sought\":{\"t\":\"NewMembers\"}", "\"roles\":[{\"number\":1,\"name\":\"Treasurer\"}]")
                .replaceAll("\"candidates\":\\[.*?}](?=,\"(why|by)\")", "\"candidate\":\"m2\"");
        assertThat(before).contains("Treasurer", "\"m2\"").doesNotContain("sought", "candidates");
        DocumentJson today = new DocumentJson(5, List.of(new SelectionsOfAnything()));

        Selection selection = today.read("key", 4, before, Selection.class);

        assertThat(selection.frame().sought()).isEqualTo(new Sought.Holders(List.of(new Role(1, "Treasurer"))));
        assertThat(selection.nominations())
                .allSatisfy(
                        one -> assertThat(one.candidates()).containsExactly(new Candidate.Person(new MemberId("m2"))));
        assertThat(selection.tried())
                .allSatisfy(one -> assertThat(one.candidacy().person()).contains(new MemberId("m2")));
    }

    @Test
    void what_was_written_before_consent_could_be_held_in_turn_is_all_at_once() {
        ObjectNode before = json.tree(Specimens.of(Proposal.class)).asObject();
        assertThat(before.remove("turns")).as("kept today").isNotNull();
        assertThat(before.get("frame").get("style").asObject().remove("answering"))
                .isNotNull();

        Proposal read = json.read("key", 1, before.toString(), Proposal.class);
        assertThat(read.turns()).isEmpty();
        assertThat(read.frame().inTurn()).isFalse();
    }

    @Test
    void there_is_something_to_check() {
        assertThat(members().count()).isGreaterThan(40);
    }
}
