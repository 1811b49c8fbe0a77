package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows, reminders, outages and reviews (method.md E5, E17, E19, E30). */
public abstract class TimeScenario extends Scenario {

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person chi = person("Chi");

    protected TimeScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    @Test
    void only_who_is_missing_is_reminded_and_silence_decides_nothing() {
        foundsACircle(ana, ben, chi);
        int before = chi.directMessages().size();
        ana.checks("Release on Friday?");
        ben.consents();

        world.hoursPass(13);
        chi.isWrittenTo("waits for your word");
        ben.isNotWrittenTo();

        world.daysPass(3);
        ana.seesTogether("Check · Release on Friday", "The time is up", "Chi");
        ana.seesNothingOf("Decided · Release");
        ana.isWrittenTo("the time is up", "Nothing is decided by silence");
        assertThat(chi.directMessages()).hasSize(before + 1);

        ben.presses("Give it another day");
        ana.seesTogether("Check · Release on Friday", "Still to hear from Chi", "Ben asked for more time");
        chi.consents();
        ana.seesTogether("Decided · Release on Friday", "No objections from Ana, Ben and Chi");
    }

    @Test
    void each_new_step_calls_those_whose_word_it_awaits_under_its_card() {
        ana.proposes("We run a food stall.").until("in 6 months").asking(ben, chi);
        ben.isNotCalled();

        ben.asks("Who drives the van?");
        chi.presses("No question");
        ana.answers("Who drives the van?", "I do.");
        ben.isNotCalled();
        ben.presses("No question");

        ben.isCalled("We run a food stall", "what do you think of it?", "Now it is up to Ben and Chi");
        ana.isNotCalled();
        ben.reacts("A good start.");
        chi.presses("Looks good to me");
        chi.isCalled("who chooses the wording? Anybody but Ana can.", "Now it is up to Ben and Chi");
        chi.seesAtHome("We run a food stall");
        ben.presses("I’ll choose the wording");
        ben.presses("Go on as it stands");
        chi.isCalled("We run a food stall", "do you see a reason not to try it?", "Ana, Ben and Chi");
    }

    @Test
    void whoever_needs_time_gets_it_once() {
        ana.checks("Release on Friday?", ben, chi);
        chi.presses("I need time");
        chi.isTold("there is time until");
        world.hoursPass(25);
        ana.seesTogether("Check · Release on Friday", "Still to hear from Ben and Chi", "Chi asked for more time");
        ana.seesNothingOf("The time is up");
        world.hoursPass(24);
        ana.sees("The time is up");
    }

    @Test
    void e30_time_lost_by_an_outage_is_given_back() {
        ana.checks("Release on Friday?", ben, chi);

        world.isOffFor(Duration.ofHours(30));

        ana.seesNothingOf("The time is up", "Decided");
        ana.seesTogether("Check · Release on Friday", "Still to hear from Ben and Chi");
        world.hoursPass(23);
        ana.seesNothingOf("The time is up");
        world.hoursPass(2);
        ana.sees("The time is up");
    }

    @Test
    void e17_somebody_stands_in_for_an_absent_facilitator_if_the_others_agree() {
        ana.proposes("We run a food stall.").until("in 6 months").ledBy(ben).asking(ben, chi);
        chi.presses("No question");
        world.hoursPass(25);
        ana.sees("The time is up");

        chi.presses("Act for Ben");
        chi.isTold("I ask the others");
        ana.seesTogether("Chi offers to act for whoever is away");
        ana.presses("Fine by me");
        ana.isTold("fine by you");
        chi.presses("Go on without their word");

        ana.sees("2 of 3 · reactions");
    }

    @Test
    void e19_a_decision_comes_back_a_week_before_on_its_day_and_a_week_after() {
        ana.proposes("We run a food stall.").until("in 3 months").asking(ben);
        ben.isClear();
        List.of(ana, ben).forEach(Person::consents);
        ana.sees("Decided · v1");

        world.daysPass(86);
        ben.sees("In a week it is time to look at this again: “We run a food stall.”");
        world.daysPass(7);
        ben.sees("Today is the day to look at this again");
        world.daysPass(7);
        ben.sees("has passed. It stays as it is until you decide otherwise");
        ben.types("log");
        ben.isTold("We run a food stall.", "In force; it is time to look at it again");
    }

    @Test
    void e19_on_its_day_a_decision_is_renewed_changed_or_ended() {
        ana.proposes("We run a food stall.").until("in 3 months").asking(ben);
        ben.isClear();
        List.of(ana, ben).forEach(Person::consents);
        world.daysPass(93);
        ben.sees("Today is the day to look at this again");

        FormOnScreen renewed = ben.opens("Renew or change it");
        assertThat(renewed.valueOf("What do you propose?")).isEqualTo("We run a food stall.");
        assertThat(renewed.fill("Try it until?", "in 6 months").submit()).isEmpty();
        ana.seesTogether("Proposal v1 · We run a food stall.", "From", "Ben");

        ana.presses("End it");
        ana.isTold("Ben has asked about “We run a food stall.” already");
        ana.isClear();
        List.of(ana, ben).forEach(Person::consents);
        ana.types("log");
        ana.isTold("Renewed: a later decision holds instead.", "To be looked at again on");
        ana.presses("End it");
        ana.isTold("was renewed or ended already");
    }

    @Test
    void e19_a_decision_that_is_ended_holds_no_longer_and_is_recalled_no_more() {
        ana.proposes("We run a food stall.").until("in 3 months").asking(ben);
        ben.isClear();
        List.of(ana, ben).forEach(Person::consents);
        world.daysPass(93);
        ben.sees("Today is the day to look at this again");

        FormOnScreen ended = ana.opens("End it");
        assertThat(ended.valueOf("What would you like to do?")).contains("Shall we end “We run a food stall.”?");
        assertThat(ended.submit()).isEmpty();
        ben.consents();
        ana.types("log");
        ana.isTold("Ended: it holds no longer.");
        world.daysPass(8);
        ana.seesNothingOf("The day to look at");
    }

    @Test
    void those_who_never_joined_a_pop_up_are_named_and_the_others_go_on_only_if_they_agree() {
        ana.proposes("We run a food stall.").until("in 3 months").asking(ben, chi);
        ben.isClear();
        world.hoursPass(25);
        ana.sees("2 of 3 · reactions");
        world.hoursPass(25);
        ana.sees("Is there anything that must be said before we decide?");
        world.hoursPass(25);

        ana.seesTogether("before we decide", "Chi", "Shall we decide without");
        List.of(ana, ben).forEach(person -> person.presses("Go on without them"));
        ana.sees("3 of 3 · consent");
        List.of(ana, ben).forEach(Person::consents);
        ana.seesTogether("Decided · v1", "No objections from Ana and Ben", "Decided without Chi, who had not joined");
    }
}
