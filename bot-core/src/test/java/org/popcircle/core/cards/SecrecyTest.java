package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.cards.Course.ANA;
import static org.popcircle.core.cards.Course.BEN;
import static org.popcircle.core.cards.Course.CHI;
import static org.popcircle.core.cards.Course.DOV;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** Hidden answers show nowhere before the round closes: not on the card, not in the story, not in a list. */
class SecrecyTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final String SECRET = "the fee would eat our budget";

    /** Two circles in which the same people press at the same time, and only what they answer differs. */
    private record Pair(Course one, Course other) {

        static Pair of(Supplier<Course> begin) {
            return new Pair(begin.get(), begin.get());
        }

        void answers(MemberId who, Random random) {
            one.does(who, by -> new ProposalCommand.GiveAnswer(by, anyAnswer(random)));
            other.does(who, by -> new ProposalCommand.GiveAnswer(by, anyAnswer(random)));
        }

        private static Answer anyAnswer(Random random) {
            return random.nextBoolean()
                    ? new Answer.NoObjection()
                    : new Answer.Objects(new Reason(SECRET + random.nextInt(), "", ""));
        }

        void both(MemberId who, Function<By, ProposalCommand.Act> act) {
            one.does(who, act);
            other.does(who, act);
        }

        void lookTheSame(long seed) {
            assertThat(drawn(one)).as("seed %d", seed).isEqualTo(drawn(other)).doesNotContain(SECRET);
        }

        private static String drawn(Course course) {
            var proposal = course.proposal();
            return TextRenderer.draw(ProposalCards.card(proposal, WORDS), WORDS)
                    + TextRenderer.draw(Stories.story(proposal, course.events(), WORDS), WORDS)
                    + Stories.markdown(proposal, course.events(), WORDS);
        }
    }

    @Test
    void two_rounds_that_differ_only_in_hidden_answers_look_the_same() {
        for (long seed = 0; seed < 60; seed++) {
            // Small seeds make like beginnings, so they are spread out first.
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            boolean check = seed % 2 == 0;
            Pair pair = check
                    ? Pair.of(() -> Course.check().presented())
                    : Pair.of(() -> Course.stall().presented().clear(BEN, CHI, DOV));
            List<MemberId> people = new ArrayList<>(check ? List.of(BEN, CHI) : List.of(ANA, BEN, CHI, DOV));
            Collections.shuffle(people, random);
            for (MemberId member : people.subList(0, 1 + random.nextInt(people.size() - 1))) {
                pair.answers(member, random);
                pair.lookTheSame(seed);
            }
            leaveTheRound(pair, check, people, random);
            pair.lookTheSame(seed);
        }
    }

    /** Ways in which a round ends without closing: its answers are never told. */
    private static void leaveTheRound(Pair pair, boolean check, List<MemberId> people, Random random) {
        MemberId last = people.getLast();
        switch (random.nextInt(4)) {
            case 0 -> pair.both(last, ProposalCommand.CallMeeting::new);
            case 1 -> pair.both(last, by -> new ProposalCommand.AskToPark(by, Course.SEPTEMBER));
            case 2 -> {
                MemberId answered = people.getFirst();
                ProposalCommand gone = new ProposalCommand.Departed(Course.MONDAY.plusSeconds(900), answered, false);
                pair.one().happens(gone);
                pair.other().happens(gone);
            }
            default -> {
                if (check) {
                    pair.both(last, ProposalCommand.TalkFirst::new);
                }
            }
        }
    }

    @Test
    void a_way_out_hides_who_is_against_it_and_why() {
        Pair pair = Pair.of(() ->
                Course.stall().presented().does(ANA, by -> new ProposalCommand.AskToPark(by, Course.SEPTEMBER)));
        Random random = new Random(7);
        pair.answers(BEN, random);
        pair.answers(CHI, random);
        pair.lookTheSame(7);
    }

    @Test
    void what_was_hidden_is_shown_when_the_round_closes() {
        Course course = Course.stall().presented().clear(BEN, CHI, DOV);
        course.objects(DOV, SECRET, "", "").consents(ANA, BEN);
        assertThat(Pair.drawn(course)).doesNotContain(SECRET);
        course.consents(CHI);
        assertThat(course.proposal().phase()).isInstanceOf(Phase.Integrating.class);
        assertThat(Pair.drawn(course)).contains(SECRET);
    }

    @Test
    void an_answer_that_was_changed_before_is_never_told() {
        Course course = Course.stall().presented().clear(BEN, CHI, DOV);
        course.objects(DOV, SECRET, "", "").consents(DOV, ANA, BEN, CHI);
        assertThat(course.proposal().phase()).isInstanceOf(Phase.Adopted.class);
        assertThat(Pair.drawn(course)).doesNotContain(SECRET);
    }
}
