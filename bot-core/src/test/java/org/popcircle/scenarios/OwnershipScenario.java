package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose proposal it is, from the first word to the end (method.md E25 to E28). */
public abstract class OwnershipScenario extends Scenario {

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person chi = person("Chi");

    protected OwnershipScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    private void stall() {
        ana.proposes("We run a food stall every Saturday.")
                .because("Food is thrown away.")
                .until("in 6 months")
                .asking(ben, chi);
    }

    private void benProposesASoup() {
        ben.presses("No question");
        chi.presses("No question");
        FormOnScreen reaction = ben.opens("Say what I think");
        reaction.fill("In a few sentences", "Let us cook a soup instead.")
                .pick("Something else instead?", List.of("This is a different proposal: keep it for afterwards"));
        assertThat(reaction.submit()).isEmpty();
    }

    @Test
    void until_somebody_has_answered_it_can_be_corrected_and_taken_back() {
        stall();
        FormOnScreen correction = ana.opens("Correct it (proposer)");
        correction.fill("What do you propose?", "We run a food stall every Sunday.");
        assertThat(correction.submit()).isEmpty();
        ana.isTold("Corrected");
        ben.seesTogether("Proposal v1", "every Sunday");

        assertThat(ana.opens("Take it back (proposer)").submit()).isEmpty();
        ben.seesTogether("Taken back", "before anybody had answered");
    }

    @Test
    void e26_after_that_it_is_the_circles_and_goes_only_with_everybodys_consent() {
        stall();
        ben.isClear();
        chi.asks("Where?");
        ana.answers("Where?", "On the square.");
        chi.isClear();

        ana.fillsAndSends("Let it go (proposer)", "Why?", "I have no time.");
        ben.seesTogether("Ana asks to let this go", "Why: I have no time.");
        List.of(ben, chi).forEach(Person::consents);

        ana.seesTogether("Let go", "Nobody had a reason to keep it");
    }

    @Test
    void e26_somebody_else_can_make_it_theirs() {
        stall();
        ben.isClear();
        ana.fillsAndSends("Let it go (proposer)", "Why?", "I have no time.");

        chi.presses("I’ll make it mine");

        chi.isTold("it is yours now");
        ana.seesTogether("Proposal v1", "From  Chi");
    }

    @Test
    void e25_another_proposal_is_kept_and_offered_when_this_one_is_decided() {
        stall();
        benProposesASoup();
        ben.isTold("kept as a draft");
        chi.types("backlog");
        chi.isTold("Let us cook a soup instead.", "A proposal that came up meanwhile");
        ben.presses("Looks good to me");
        chi.presses("Looks good to me");
        List.of(ana, ben, chi).forEach(Person::consents);

        ben.isWrittenTo("you had another proposal");
        FormOnScreen draft = ben.opens("Propose it now");
        assertThat(draft.valueOf("What do you propose?")).isEqualTo("Let us cook a soup instead.");
        assertThat(draft.pick("Who is asked?", List.of("Ana", "Chi")).submit()).isEmpty();
        ana.sees("Proposal v1 · Let us cook a soup instead.");
    }

    @Test
    void e28_a_fourth_proposal_waits_for_room() {
        List<String> first = List.of("Bread on Mondays", "Soup on Tuesdays", "Cake on Thursdays");
        first.forEach(what -> ana.checks(what + "?", ben));

        ana.checks("Fish on Fridays?", ben);
        ana.isTold("Three things are open here already");
        ben.seesTogether("Fish on Fridays", "waiting for its turn");
        ben.types("status");
        ben.isTold("Bread on Mondays", "Soup on Tuesdays", "Cake on Thursdays", "Fish on Fridays");

        ben.pressesOn("Check · Bread on Mondays", "No objection");
        ana.sees("Decided · Bread on Mondays");
        ben.seesTogether("Check · Fish on Fridays", "a small decision");
    }

    @Test
    void e8_whoever_leaves_the_circle_is_not_waited_for_but_their_objection_stays() {
        foundsACircle(ana, ben, chi);
        ana.proposes("We run a food stall every Saturday.").until("in 6 months").toTheCircle();
        ben.isClear();
        chi.isClear();
        chi.objects("The fees eat what we have.");
        chi.types("members");
        chi.presses("Leave this circle");
        chi.isTold("You have left this circle");

        ana.seesTogether("3 of 3 · consent", "Still to hear from Ana and Ben");
        ana.consents();
        ben.consents();
        ana.seesTogether("improving it together", "The fees eat what we have.");
    }

    @Test
    void leaving_the_channel_is_not_leaving_the_circle() {
        ana.checks("Release on Friday?", ben, chi);
        chi.leavesTheChannel();
        ben.consents();
        ana.seesTogether("Check · Release on Friday", "Still to hear from Chi");
    }

    @Test
    void whoever_proposed_and_left_leaves_it_to_the_others() {
        foundsACircle(ana, ben, chi);
        ana.proposes("We run a food stall every Saturday.").until("in 6 months").toTheCircle();
        ben.isClear();
        ana.types("members");
        ana.presses("Leave this circle");

        ben.seesTogether("another way", "Whoever proposed this has left");
        ben.presses("I’ll make it mine");
        chi.seesTogether("Proposal v1", "From  Ben");
    }

    @Test
    void e25_if_everyone_agrees_the_other_proposal_takes_its_place() {
        stall();
        benProposesASoup();

        chi.presses("Switch to Ben’s");
        chi.isTold("I ask everyone");
        ana.seesTogether("Chi proposes to go on with what Ben brought up instead", "Let us cook a soup instead.");
        List.of(ana, ben).forEach(Person::consents);

        chi.seesTogether("Proposal v2 · Let us cook a soup instead.", "From  Ben");
    }

    @Test
    void e32_a_matter_of_taste_is_decided_another_way_if_everyone_agrees() {
        stall();
        ben.presses("No question");
        chi.presses("No question");

        FormOnScreen otherwise = ben.opens("Go on another way …");
        otherwise.pick("How shall we go on?", List.of("Decide it another way, such as by a poll"));
        assertThat(otherwise.submit()).containsKey("Who, or how?");
        otherwise.fill("Who, or how?", "Chi chooses what we cook.");
        assertThat(otherwise.submit()).isEmpty();
        ana.seesTogether("Ben proposes to decide it another way: Chi chooses what we cook.", "a reason not to?");
        List.of(ana, chi).forEach(Person::consents);

        ben.seesTogether("Decided · v2", "Chi chooses what we cook.", "No objections from Ana, Ben and Chi");
    }

    @Test
    void the_step_before_is_done_again_and_a_few_people_prepare_it_if_everyone_agrees() {
        stall();
        List.of(ben, chi).forEach(Person::isClear);
        ana.sees("3 of 3");

        FormOnScreen back = chi.opens("Go on another way …");
        assertThat(back.pick("How shall we go on?", List.of("The step before once more"))
                        .submit())
                .isEmpty();
        List.of(ana, ben).forEach(Person::consents);
        ana.seesTogether("2 of 3 · reactions");

        FormOnScreen apart = chi.opens("Go on another way …");
        apart.pick("How shall we go on?", List.of("A few people prepare it until a day"))
                .fill("Who, or how?", "Ben and the cooks")
                .fill("Until when do they prepare it?", "in 2 weeks");
        assertThat(apart.submit()).isEmpty();
        List.of(ana, ben).forEach(Person::consents);
        ana.sees("In the hands of Ben and the cooks.");
        world.daysPass(15);
        ana.sees("was set aside until today");
    }
}
