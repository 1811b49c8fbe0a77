package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.MONDAY;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;

/** E29: one person, one voice, also when it turns out in the middle of things that two were one. */
class SamePersonTest {

    private static final int COURSES = 600;
    private static final int LENGTH = 50;
    private static final List<Account> BOTH =
            List.of(new Account(Messenger.SLACK, "T1", "U1"), new Account(Messenger.DISCORD, "G1", "7"));

    @Test
    void of_two_answers_the_one_pressed_last_counts() {
        Proposal checked = presented(Opening.check(ANA, BEN, CHI, DOV));
        Proposal both = answers(answers(checked, BEN, objection(), 10), CHI, new Answer.NoObjection(), 20);

        Proposal after = after(both, recognise(both, BEN, CHI));

        assertThat(after.missing()).containsExactly(DOV);
        assertThat(answers(after, DOV, new Answer.NoObjection(), 30).phase()).isInstanceOf(Phase.Adopted.class);
    }

    @Test
    void an_objection_pressed_last_stands() {
        Proposal checked = presented(Opening.check(ANA, BEN, CHI, DOV));
        Proposal both = answers(answers(checked, BEN, new Answer.NoObjection(), 10), CHI, objection(), 20);

        Proposal after = answers(after(both, recognise(both, BEN, CHI)), DOV, new Answer.NoObjection(), 30);

        assertThat(after.openObjections()).extracting(Objection::by).containsExactly(BEN);
    }

    @Test
    void who_was_asked_twice_and_joined_once_takes_part_once() {
        Proposal quick = presented(Opening.quickCheck(ANA, BEN, CHI));
        Proposal joined = does(quick, new ProposalCommand.Join(by(quick, CHI, 5)));

        Proposal after = after(joined, recognise(joined, BEN, CHI));

        assertThat(after.people()).extracting(Participant::id).containsExactly(ANA, BEN);
        assertThat(after.standing(Standing.JOINED)).containsExactly(ANA, BEN);
        assertThat(after.participant(BEN).orElseThrow().accounts()).isEqualTo(BOTH);
    }

    @Test
    void whoever_would_word_their_own_proposal_gives_the_wording_back() {
        Proposal led = presented(Opening.proposal(ANA, BEN, CHI).wordedBy(BEN));

        assertThat(after(led, recognise(led, ANA, BEN)).duties().wordsmith()).isEmpty();
    }

    @Test
    void being_told_again_changes_nothing() {
        Proposal checked = presented(Opening.check(ANA, BEN, CHI));
        Proposal once = after(checked, recognise(checked, BEN, CHI));

        assertThat(recognise(once, BEN, CHI)).isEqualTo(Decided.accept());
    }

    @Test
    void nobody_ever_has_two_voices_whatever_people_press_and_whenever_it_turns_out() {
        for (long seed = 1; seed <= COURSES; seed++) {
            Random random = new Random(seed);
            Course course = Course.random(seed, LENGTH);
            Proposal proposal = ProposalEvolver.begin(course.opening().event());
            List<MemberId> people =
                    proposal.people().stream().map(Participant::id).toList();
            MemberId first = people.get(random.nextInt(people.size()));
            MemberId second = people.get(random.nextInt(people.size()));
            int turnsOut = random.nextInt(LENGTH);
            List<ProposalEvent> story = new ArrayList<>();
            for (int i = 0; i < LENGTH && !first.equals(second); i++) {
                ProposalCommand command = i == turnsOut
                        ? recognition(first, second)
                        : i > turnsOut
                                ? withoutThe(second, course.commands().get(i))
                                : course.commands().get(i);
                if (ProposalDecider.decide(proposal, command)
                        instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)) {
                    story.addAll(events);
                    proposal = ProposalDecider.fold(proposal, events);
                }
                if (i >= turnsOut && !proposal.phase().isOver()) {
                    assertOneVoice(proposal, second, "seed " + seed + ", step " + i + ", " + command);
                }
            }
            assertThat(ProposalDecider.fold(
                            ProposalEvolver.begin(course.opening().event()), story))
                    .as("the story gives the proposal, seed " + seed)
                    .isEqualTo(proposal);
        }
    }

    private static void assertOneVoice(Proposal proposal, MemberId gone, String when) {
        String whole = proposal.toString().replace(proposal.frame().toString(), "");
        assertThat(Pattern.compile("\\b" + gone + "\\b").matcher(whole).find())
                .as("%s is still somewhere: %s", gone, when)
                .isFalse();
        assertThat(new HashSet<>(proposal.awaited())).as(when).hasSameSizeAs(proposal.awaited());
        assertThat(new HashSet<>(proposal.missing())).as(when).hasSameSizeAs(proposal.missing());
        boolean wordsOwn = proposal.duties()
                .wordsmith()
                .equals(Optional.of(proposal.duties().proposer()));
        assertThat(wordsOwn).as("E3: %s", when).isFalse();
    }

    /** Whoever is gone does nothing any more. */
    private static ProposalCommand withoutThe(MemberId second, ProposalCommand command) {
        boolean isSeconds = switch (command) {
            case ProposalCommand.Act act -> act.by().member().equals(second);
            case ProposalCommand.Departed gone -> gone.member().equals(second);
            case ProposalCommand.Happening _ -> false;
        };
        return isSeconds ? new ProposalCommand.NudgeDue(Opening.MONDAY, -1) : command;
    }

    private static ProposalCommand recognition(MemberId first, MemberId second) {
        return new ProposalCommand.Recognise(Opening.MONDAY, first, List.of(second), BOTH);
    }

    private static Decided<ProposalEvent> recognise(Proposal proposal, MemberId first, MemberId second) {
        return ProposalDecider.decide(proposal, recognition(first, second));
    }

    private static Proposal presented(Opening opening) {
        return does(ProposalEvolver.begin(opening.event()), new ProposalCommand.Present(MONDAY));
    }

    private static Proposal answers(Proposal proposal, MemberId who, Answer answer, int second) {
        return does(proposal, new ProposalCommand.GiveAnswer(by(proposal, who, second), answer));
    }

    private static By by(Proposal proposal, MemberId who, int second) {
        Instant pressed = MONDAY.plus(Duration.ofSeconds(second));
        return new By(who, pressed, pressed, proposal.phaseNumber());
    }

    private static Answer objection() {
        return new Answer.Objects(new Reason("Nobody is there on Saturday.", "", ""));
    }

    private static Proposal does(Proposal proposal, ProposalCommand command) {
        return after(proposal, ProposalDecider.decide(proposal, command));
    }

    private static Proposal after(Proposal proposal, Decided<ProposalEvent> decided) {
        return decided instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)
                ? ProposalDecider.fold(proposal, events)
                : proposal;
    }
}
