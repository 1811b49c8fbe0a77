package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Consent held in turn: S6 of method.md section 10 with its order of turns, and E9, E20 and E33 of its table 9.2. */
public abstract class ConsentInTurnScenario extends Scenario {

    protected ConsentInTurnScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    private final Person abi = person("Abi");
    private final Person bo = person("Bo");
    private final Person cy = person("Cy");
    private final Person dee = person("Dee");

    private Person.Proposing chairs() {
        return abi.proposes("Annual budget of 200 per member for a home-office chair.")
                .until("in 12 months")
                .inStepsOf("No clock, we are here now")
                .answeredInTurn()
                .ledBy(abi)
                .wordedBy(bo);
    }

    /** In the order Bo, Cy, Abi, Dee. */
    private void consentOpens() {
        chairs().asking(bo, cy, dee);
        List.of(bo, cy, dee).forEach(Person::isClear);
        abi.seesTogether("3 of 3 · consent, in turn", "Now: Bo. Then Cy.");
    }

    @Test
    void s6_a_facilitator_who_proposes_hands_over_the_wording_and_has_their_turn_mid_round() {
        chairs().asking(bo, cy, dee);
        cy.asks("Only chairs?");
        abi.answers("Only chairs?", "Yes.");
        List.of(bo, cy, dee).forEach(person -> person.presses("No question"));
        dee.reacts("Why not anything needed to work well at home?");
        cy.reacts("I agree with Dee.");
        bo.presses("Looks good to me");
        bo.isWrittenTo("you choose the wording");
        abi.fillsAndSends("Fold in suggestions", "The new text", "Chairs of any colour.");
        abi.isTold("Bo chooses the wording here");
        FormOnScreen second = bo.opens("Fold in suggestions");
        second.fill("The new text", "Members may order what they need to work well at home, up to 200 a year.")
                .pick("Is it a big change?", List.of("Big change: ask for questions again"));
        assertThat(second.submit()).isEmpty();
        List.of(bo, cy, dee).forEach(Person::isClear);

        abi.seesTogether("v2", "3 of 3 · consent, in turn", "Now: Bo. Then Cy.", "Still to come: Cy, Abi and Dee");
        bo.isCalled("it is your turn", "Then Cy");
        int calls = dee.calls();
        bo.consents();
        cy.isCalled("it is your turn", "Then Abi");
        cy.consents();
        abi.seesTogether("v2", "Now: Abi. Then Dee.", "Bo", "No objection.");
        abi.isCalled("it is your turn", "Then Dee");
        assertThat(dee.calls()).as("only whose turn it is is called").isEqualTo(calls);
        abi.consents();
        dee.isCalled("it is your turn");
        abi.seesNothingOf("Decided · v2");
        dee.consents();
        dee.seesTogether("Decided · v2", "up to 200 a year", "No objections from Abi, Bo, Cy and Dee");
    }

    @Test
    void everyone_is_heard_in_their_turn_and_an_objection_goes_on_to_the_last_person() {
        consentOpens();
        cy.consents();
        cy.isTold("Bo is asked right now");
        abi.seesNothingOf("No objection.");

        dee.objects("A chair is no desk.");
        dee.isTold("Kept for you");
        abi.seesNothingOf("A chair is no desk.");

        bo.objects("Who checks the bills?");
        bo.isTold("Everyone can read it now");
        abi.seesTogether("3 of 3 · consent, in turn", "Now: Cy", "Who checks the bills?");
        cy.pressesTwice("No objection");
        abi.consents();
        dee.isWrittenTo("What you wrote before is kept for you");
        FormOnScreen kept = dee.opens("I object");
        assertThat(kept.submit()).as("filled in with what was kept").isEmpty();
        abi.seesTogether("improving it together", "Who checks the bills?", "A chair is no desk.");
    }

    @Test
    void e9_whoever_comes_late_is_heard_at_the_end_and_nothing_is_decided_without_them() {
        consentOpens();
        world.passes(Duration.ofMinutes(2));
        bo.isWrittenTo("it is still your turn");
        world.passes(Duration.ofMinutes(3));
        abi.seesTogether("3 of 3 · consent, in turn", "Now: Cy. Then Abi.", "Still to come: Abi, Dee and Bo");
        cy.consents();
        abi.consents();
        abi.presses("Go on without Dee");
        abi.seesTogether("Now: Bo. Nobody after that.", "Asked again when they come: Dee");

        dee.asksFirst("What did I miss?");
        abi.answers("What did I miss?", "Nothing yet.");
        bo.consents();
        world.hoursPass(5);
        abi.seesTogether("3 of 3 · consent, in turn", "Silence decides nothing", "Dee");
        dee.consents();
        abi.seesTogether("Decided · v1", "No objections from Abi, Bo, Cy and Dee");
    }

    @Test
    void e33_whoever_hesitates_may_take_their_time_or_answer_quietly() {
        consentOpens();
        bo.presses("I need a moment");
        bo.isTold("Take your time");
        world.passes(Duration.ofMinutes(6));
        abi.seesTogether("3 of 3 · consent, in turn", "Now: Bo. Then Cy.");

        FormOnScreen quiet = bo.opens("Answer quietly");
        quiet.pick("Do you see a reason not to try it?", List.of("I object"))
                .fill("What could go wrong? (only if you object)", "I share a flat and have no room.");
        assertThat(quiet.submit()).isEmpty();
        bo.isTold("The others see that you have answered");
        abi.seesTogether("Now: Cy. Then Abi.", "has answered quietly");
        abi.seesNothingOf("no room");
        List.of(cy, abi, dee).forEach(Person::consents);
        abi.seesTogether("improving it together", "I share a flat and have no room.");
    }

    @Test
    void a_circle_agrees_to_answer_in_turn_from_now_on() {
        foundsACircle(abi, bo, cy);
        abi.types("settings");
        abi.form()
                .pick("Answers to proposals", List.of("One after another, heard as they are given"))
                .submit();
        bo.consents();
        cy.consents();
        abi.sees("Decided · Answering in turn");

        abi.checks("Tea at four?");
        cy.consents();
        bo.consents();
        abi.sees("Decided · Tea at four?");
        abi.proposes("We try a standing desk.").until("in 2 months").toTheCircle();
        bo.isClear();
        cy.isClear();
        abi.seesTogether("3 of 3 · consent, in turn", "We try a standing desk", "Now:");
    }
}
