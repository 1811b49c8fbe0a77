package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stays: the circle, how it does things, and what it has decided. */
public abstract class CircleScenario extends Scenario {

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person chi = person("Chi");

    protected CircleScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    @Test
    void a_pop_up_stays_a_circle_and_then_everyone_is_asked() {
        foundsACircle(ana, ben, chi);

        chi.checks("Release on Friday?");
        ana.seesTogether("Check · Release on Friday", "Still to hear from Ana and Ben");
        chi.types("members");
        chi.isTold("The members decide together", "Ana", "Ben", "Chi");
        assertThat(ana.timesSeen("Keep this circle?"))
                .as("offered once, not where it was decided")
                .isOne();
    }

    @Test
    void e23_a_late_objection_asks_for_an_earlier_look_and_the_decision_stays_meanwhile() {
        foundsACircle(ana, ben, chi);
        ana.proposes("We run a food stall.").until("in 6 months").toTheCircle();
        ben.isClear();
        chi.isClear();
        List.of(ana, ben, chi).forEach(Person::consents);
        ben.sees("Decided · v1 · We run a food stall.");

        ben.types("log stall");
        ben.isTold("Found with “stall”", "We run a food stall.");
        ben.pressesOn("Found with “stall”", "See the story");
        ben.pressesInTheWindow("Ask for an earlier look");
        assertThat(ben.form().fill("What has come up?", "The town wants money.").submit())
                .isEmpty();
        ana.seesTogether("Check · Look again: We run a food stall.", "The town wants money.");
        ben.types("log");
        ben.isTold("To be looked at again on");
        List.of(ana, chi).forEach(Person::consents);

        ana.sees("Today is the day to look at this again");
        ben.types("log");
        ben.isTold("In force; it is time to look at it again");
    }

    @Test
    void the_logbook_is_searched_and_a_story_is_taken_away_as_a_text_file() {
        ana.checks("Release on Friday?", ben);
        ben.consents();
        ana.checks("Bread on Mondays?", ben);
        ben.consents();

        ben.types("log bread");
        ben.isTold("Bread on Mondays");
        assertThat(ben.notes().getLast()).doesNotContain("Release");
        ben.types("log wine");
        ben.isTold("Nothing found with “wine”");
        ben.pressesOn("Decided · Bread on Mondays", "See the story");
        ben.readsInAWindow("Bread on Mondays", "No objections from Ana and Ben");
        ben.pressesInTheWindow("As a text file");
        ben.isWrittenTo("decision-2.md", "# Decided · Bread on Mondays");
    }

    @Test
    void language_changes_at_once_and_a_circle_goes_on_in_spanish() {
        foundsACircle(ana, ben);
        ana.types("settings");
        assertThat(ana.form().pick("Language", List.of("Español")).submit()).isEmpty();
        ana.isTold("Cambiado");

        ana.types("consulta ¿Publicamos el viernes?");
        assertThat(ana.form().text()).contains("¿Qué te gustaría hacer?");
        assertThat(ana.form().submit()).isEmpty();
        ben.seesTogether("Consulta · ¿Publicamos el viernes?");
        FormOnScreen objection = ben.opens("Objeto");
        assertThat(objection
                        .fill("¿Qué podría salir mal?", "Nadie está el sábado.")
                        .submit())
                .isEmpty();
        ana.sees("Nadie está el sábado.");
        ben.presses("Yo cuido la redacción");
        FormOnScreen second = ben.opens("Escribir la versión 2");
        assertThat(second.fill("El texto nuevo", "¿Publicamos el lunes?").submit())
                .isEmpty();
        List.of(ana, ben).forEach(person -> person.presses("Sin objeción"));

        ana.seesTogether("Decidido · v2", "Sin objeciones de Ana y Ben");
    }

    @Test
    void the_pace_changes_only_when_nobody_objects() {
        foundsACircle(ana, ben, chi);
        ana.types("settings");
        assertThat(ana.form()
                        .pick("How long is there to answer?", List.of("48 hours"))
                        .submit())
                .isEmpty();
        ben.seesTogether("Check · Our pace: 48 hours", "From now on each step stays open for: 48 hours");
        List.of(ben, chi).forEach(Person::consents);
        ana.sees("Decided · Our pace: 48 hours");

        ana.checks("Release on Friday?");
        world.hoursPass(30);
        ben.seesTogether("Check · Release on Friday", "Still to hear from Ben and Chi");
        ben.seesNothingOf("The time is up");
    }

    @Test
    void a_circle_that_knows_the_steps_is_spared_the_explanations() {
        foundsACircle(ana, ben);
        ana.types("settings");
        assertThat(ana.form()
                        .pick("Explanations", List.of("We know the steps: explain less"))
                        .submit())
                .isEmpty();
        ana.checks("Release on Friday?");
        assertThat(ben.opens("I object").text()).doesNotContain("An objection is a gift");
    }

    @Test
    void who_does_not_belong_to_a_kept_circle_hears_so_before_filling_in_a_form() {
        foundsACircle(ana, ben);

        chi.types("propose A stall");
        chi.isTold("for those who belong to this circle", "Ask somebody in it");
        chi.types("round");
        chi.isTold("for those who belong to this circle");
    }

    @Test
    void what_waits_for_me_stands_on_my_own_page() {
        ana.checks("Release on Friday?", ben, chi);
        world.settles();
        ben.seesAtHome("One thing waits for you", "Release on Friday");
        ben.consents();
        ben.seesAtHome("Nothing waits for you");
    }

    @Test
    void a_chat_message_becomes_a_proposal_a_question_and_a_reaction() {
        ana.saysAndUses("We run a food stall every Saturday.", Screen.Use.PROPOSAL);
        FormOnScreen form =
                ana.form().fill("Try it until?", "in 6 months").pick("Who is asked?", List.of("Ben", "Chi"));
        assertThat(form.submit()).isEmpty();
        ana.sees("Proposal v1 · We run a food stall every Saturday.");

        ben.saysAndUses("Where would it be?", Screen.Use.QUESTION);
        assertThat(ben.form().submit()).isEmpty();
        ana.answers("Where would it be?", "On the square.");
        ben.presses("No question");
        chi.presses("No question");
        chi.saysAndUses("I like it a lot.", Screen.Use.REACTION);
        assertThat(chi.form().submit()).isEmpty();
        ana.seesTogether("2 of 3 · reactions", "I like it a lot.");
    }

    @Test
    void leave_for_an_absent_member_is_decided_by_the_others() {
        foundsACircle(ana, ben, chi);
        ana.checks("Release on Friday?");
        ben.consents();
        world.hoursPass(25);
        ben.presses("Leave for Chi?");
        ana.seesTogether("Check · A break for Chi", "Still to hear from Ana");

        ana.presses("No objection");

        ana.sees("Decided · A break for Chi");
        ana.seesTogether("Decided · Release on Friday", "No objections from Ana and Ben");
    }
}
