package org.popcircle.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Window;

/** The light consent on how to go on; and the check of it is seen to find what breaks it. */
class ProcessProposalTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final MemberId P1 = MemberId.of(1);
    private static final MemberId P2 = MemberId.of(2);
    private static final Exit.OfProposal WAY = new Exit.MoreTime(P1);

    private final ProcessProposal<Exit.OfProposal> asked = ProcessProposal.asked(
            WAY, List.of(P1, P2), by(P1, 0), Window.open(MONDAY, Pace.DAY, Rhythm.always(ZoneOffset.UTC)));

    @Test
    void asking_is_a_yes_and_the_others_are_asked() {
        assertThat(asked.round().missing()).containsExactly(P2);
        assertThat(asked.settled()).isEmpty();
    }

    @Test
    void a_late_copy_of_an_older_press_says_nothing() {
        ProcessProposal<Exit.OfProposal> declined = says(P2, 5, no());
        assertThat(declined.answer(by(P2, 3), yes())).isEqualTo(Decided.accept());
        assertThat(declined.answer(by(MemberId.of(3), 6), yes()))
                .isEqualTo(Decided.refuse(new Refusal.NotTakingPart()));
    }

    @Test
    void everyones_yes_settles_it_and_one_reason_declines_it() {
        assertThat(says(P2, 5, yes()).settled()).contains(new ProcessEvent.Agreed<>(WAY, List.of(P1, P2)));
        assertThat(says(P2, 5, no()).settled())
                .contains(new ProcessEvent.Declined<>(WAY, List.of(new Reason("the fair", "", ""))));
    }

    @Test
    void going_on_without_somebodys_word_and_declining_without_a_reason_are_found() {
        ProcessEvent<Exit.OfProposal> agreed = new ProcessEvent.Agreed<>(WAY, List.of(P1, P2));
        EveryonesWord words = new EveryonesWord();
        assertThat(words.broken(agreed, List.of(P1, P2))).isPresent();
        assertThat(words.broken(new ProcessEvent.Asked<>(asked), List.of(P1))).isPresent();
        assertThat(words.broken(new ProcessEvent.Asked<>(asked), List.of(P1, P2)))
                .isPresent();
        assertThat(words.broken(agreed, List.of(P1, P2))).isPresent();
        assertThat(words.broken(new ProcessEvent.Asked<>(asked), List.of(P1, P2)))
                .isEmpty();
        assertThat(words.broken(new ProcessEvent.Declined<>(WAY, List.of()), List.of(P1)))
                .isPresent();
        assertThat(words.broken(new ProcessEvent.Answered<>(P2, new Given(yes(), MONDAY)), List.of(P1, P2)))
                .isPresent();
        assertThat(words.broken(new ProcessEvent.Asked<>(asked), List.of(P1, P2)))
                .isEmpty();
        assertThat(words.broken(new ProcessEvent.Answered<>(P2, new Given(yes(), MONDAY)), List.of(P1, P2)))
                .isEmpty();
        assertThat(words.broken(agreed, List.of(P1, P2))).isEmpty();
    }

    private ProcessProposal<Exit.OfProposal> says(MemberId who, int second, Answer answer) {
        return asked.with(asked.round().with(who, new Given(answer, MONDAY.plusSeconds(second))));
    }

    private static By by(MemberId who, int second) {
        return new By(who, MONDAY.plusSeconds(second), MONDAY.plusSeconds(second), 1);
    }

    private static Answer yes() {
        return new Answer.NoObjection();
    }

    private static Answer no() {
        return new Answer.Objects(new Reason("the fair", "", ""));
    }
}
