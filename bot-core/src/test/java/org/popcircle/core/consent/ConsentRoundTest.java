package org.popcircle.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.MemberId;

class ConsentRoundTest {

    private static final MemberId ANA = MemberId.of(1);
    private static final MemberId BEN = MemberId.of(2);
    private static final MemberId CHI = MemberId.of(3);
    private static final Instant EARLIER = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant LATER = EARLIER.plusSeconds(1);
    private static final Answer NO_OBJECTION = new Answer.NoObjection();
    private static final Answer OBJECTS = new Answer.Objects(new Reason("Too dear", "", ""));

    @Test
    void it_is_consent_when_everyone_asked_has_no_objection_and_not_before() {
        ConsentRound round = ConsentRound.of(List.of(ANA, BEN)).with(ANA, new Given(NO_OBJECTION, EARLIER));
        assertThat(round.isConsent()).isFalse();
        assertThat(round.missing()).containsExactly(BEN);
        assertThat(round.with(BEN, new Given(NO_OBJECTION, LATER)).isConsent()).isTrue();
        assertThat(round.with(BEN, new Given(OBJECTS, LATER)).isConsent()).isFalse();
    }

    @Test
    void an_answer_of_somebody_who_is_not_asked_counts_for_nothing() {
        ConsentRound round = ConsentRound.of(List.of(ANA)).with(CHI, new Given(OBJECTS, EARLIER));
        assertThat(round.given()).isEmpty();
        assertThat(round.objectors()).isEmpty();
    }

    @Test
    void only_a_later_and_different_answer_is_news() {
        ConsentRound round = ConsentRound.of(List.of(ANA, BEN)).with(ANA, new Given(NO_OBJECTION, LATER));
        assertThat(round.isNews(ANA, NO_OBJECTION, LATER.plusSeconds(1))).isFalse();
        assertThat(round.isNews(ANA, OBJECTS, EARLIER)).isFalse();
        assertThat(round.isNews(ANA, OBJECTS, LATER)).isFalse();
        assertThat(round.isNews(ANA, OBJECTS, LATER.plusSeconds(1))).isTrue();
        assertThat(round.isNews(BEN, OBJECTS, EARLIER)).isTrue();
    }

    @Test
    void a_copy_of_an_answer_that_was_taken_back_is_no_news() {
        ConsentRound round = ConsentRound.of(List.of(ANA, BEN))
                .with(ANA, new Given(NO_OBJECTION, LATER))
                .askingAgain(ANA);
        assertThat(round.missing()).containsExactly(ANA, BEN);
        assertThat(round.isNews(ANA, NO_OBJECTION, LATER)).isFalse();
        assertThat(round.isNews(ANA, OBJECTS, EARLIER)).isFalse();
        assertThat(round.isNews(ANA, NO_OBJECTION, LATER.plusSeconds(1))).isTrue();
    }

    @Test
    void the_objection_of_who_leaves_stays_and_their_consent_does_not() {
        ConsentRound round = ConsentRound.of(List.of(ANA, BEN, CHI))
                .with(ANA, new Given(NO_OBJECTION, EARLIER))
                .with(BEN, new Given(OBJECTS, EARLIER))
                .with(CHI, new Given(NO_OBJECTION, EARLIER));
        assertThat(round.without(BEN).without(CHI).objectors()).containsExactly(BEN);
        assertThat(round.without(BEN).isConsent()).isFalse();
        assertThat(round.without(BEN).among(List.of(ANA)).all()).containsOnlyKeys(ANA, BEN);
    }

    @Test
    void a_round_that_resumes_keeps_answers_and_the_objections_of_who_has_left() {
        Map<MemberId, Given> before = Map.of(
                ANA, new Given(NO_OBJECTION, EARLIER),
                BEN, new Given(OBJECTS, EARLIER),
                CHI, new Given(NO_OBJECTION, EARLIER));
        ConsentRound round = ConsentRound.resuming(List.of(ANA), before);
        assertThat(round.given()).containsOnlyKeys(ANA);
        assertThat(round.left()).containsOnlyKeys(BEN);
    }

    @Test
    void answers_are_printed_as_hidden() {
        ConsentRound round = ConsentRound.of(List.of(ANA, BEN))
                .with(ANA, new Given(OBJECTS, EARLIER))
                .with(BEN, new Given(NO_OBJECTION, EARLIER))
                .without(ANA);
        assertThat(round.toString()).contains("hidden").doesNotContain("dear", "Objects", "NoObjection");
        assertThat(NO_OBJECTION.toString()).isEqualTo(OBJECTS.toString());
    }
}
