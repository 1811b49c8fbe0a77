package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Objections and what is made of them (method.md 2.4, E12 to E14, E22). */
public abstract class ImprovingScenario extends Scenario {

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person chi = person("Chi");

    protected ImprovingScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    /** A proposal in its consent round. */
    private void stallInConsent() {
        ana.proposes("We run a food stall every Saturday.")
                .because("Food is thrown away.")
                .until("in 6 months")
                .asking(ben, chi);
        ben.isClear();
        chi.isClear();
        ana.seesTogether("3 of 3 · consent", "Is there a reason not to try this until");
    }

    @Test
    void an_objection_becomes_a_second_version_with_a_shorter_term_and_something_to_watch() {
        stallInConsent();
        ana.consents();
        ben.consents();
        FormOnScreen objection = chi.opens("I object");
        objection
                .fill("What could go wrong?", "The fees eat what we have.")
                .fill("How would we notice?", "More than 60 a month.");
        assertThat(objection.submit()).isEmpty();
        ana.seesTogether(
                "improving it together", "The fees eat what we have.", "How we would notice: More than 60 a month.");

        ben.fillsAndSends("Offer an idea", "We could…", "try it for three months first.");
        chi.presses("I’ll choose the wording");
        FormOnScreen second = chi.opens("Write version 2");
        second.fill("The new text", "We run a food stall every second Saturday.")
                .fill("Try it until?", "in 3 months")
                .fill("What do we keep an eye on?", "the stall fees")
                .fill("When has it gone wrong?", "more than 60 a month")
                .fill("Who looks?", "Ben");
        assertThat(second.submit()).isEmpty();

        ana.seesTogether("Proposal v2", "3 of 3 · consent", "second", "the stall fees", "The fees eat what we have.");
        ana.seesTogether("Proposal v2", "Still to hear from Ana, Ben and Chi");
        List.of(ana, ben, chi).forEach(Person::consents);
        ana.seesTogether("Decided · v2", "Made better by what was objected to");
        ana.presses("See the story");
        ana.readsInAWindow("The fees eat what we have.", "try it for three months first.", "Version 2");
    }

    @Test
    void an_answer_given_is_not_seen_before_everyone_has_answered() {
        stallInConsent();
        chi.objects("The fees eat what we have.");

        ana.seesNothingOf("The fees eat what we have.");
        ana.consents();
        ana.seesNothingOf("The fees eat what we have.");
        ben.consents();
        ana.sees("The fees eat what we have.");
    }

    @Test
    void e13_an_objector_who_was_heard_takes_it_back_and_it_is_decided_as_it_stood() {
        stallInConsent();
        ana.consents();
        ben.consents();
        chi.objects("The fees eat what we have.");
        ana.fillsAndSends("Ask Chi", "Your question", "Do you know that the town pays them?");
        chi.isWrittenTo("Do you know that the town pays them?");

        chi.presses("My objection is resolved");
        chi.isTold("your objection is resolved", "answer once more");
        ana.seesTogether("The objections are resolved", "Chi");
        chi.consents();

        ana.seesTogether("Decided · v1", "No objections from Ana, Ben and Chi");
    }

    @Test
    void e22_a_comment_that_must_be_dealt_with_is_an_objection() {
        stallInConsent();
        ana.consents();
        ben.consents();
        FormOnScreen but = chi.opens("No objection, but…");
        but.fill("What would you like to say?", "Nobody has a van.")
                .pick("Must we deal with it before we decide?", List.of("Yes, so it is an objection"));
        assertThat(but.submit()).isEmpty();

        ana.seesTogether("improving it together", "Nobody has a van.");
    }

    @Test
    void e14_after_two_loops_other_ways_are_offered_and_setting_it_aside_needs_everyone() {
        stallInConsent();
        goesRound(2, "We run a food stall on Saturdays in summer.");
        ana.seesNothingOf("We have been round this more than once");
        goesRound(3, "We run a food stall on Sundays in summer.");
        objectsOnceMore();

        ana.seesTogether("We have been round this more than once", "The fees");
        FormOnScreen park = ben.opens("Set it aside until a day");
        assertThat(park.fill("Until when?", "in 4 weeks").submit()).isEmpty();
        ana.seesTogether("another way", "Ben asks to set this aside until");
        List.of(ana, chi).forEach(Person::consents);
        ana.seesTogether("Set aside until", "Everything said so far is kept");

        world.daysPass(29);
        ana.sees("was set aside until today");
        chi.presses("Take it up again");
        ana.seesTogether("improving it together", "The fees");
    }

    private void goesRound(int version, String text) {
        objectsOnceMore();
        if (version == 2) {
            ben.presses("I’ll choose the wording");
        }
        ben.fillsAndSends("Write version " + version, "The new text", text);
        ana.seesTogether("Proposal v" + version, "3 of 3 · consent");
    }

    private void objectsOnceMore() {
        ana.consents();
        ben.consents();
        chi.objects("The fees eat what we have.");
    }
}
