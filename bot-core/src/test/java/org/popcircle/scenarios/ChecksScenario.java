package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The small decision, and how it grows (method.md 2.11). */
public abstract class ChecksScenario extends Scenario {

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person chi = person("Chi");

    protected ChecksScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    @Test
    void a_check_is_decided_when_nobody_objects() {
        ana.checks("Release on Friday at 3 pm?", ben, chi);
        ana.isTold("Asked Ben and Chi");
        ana.seesTogether("Check · Release on Friday", "Still to hear from Ben and Chi");

        ben.consents();
        ben.isTold("noted: no objection", "You can change it");
        ana.seesTogether("Check · Release on Friday", "Still to hear from Chi");
        chi.consents();

        ana.seesTogether("Decided · Release on Friday", "No objections from Ana, Ben and Chi");
        ana.isWrittenTo("is decided");
    }

    @Test
    void a_question_is_answered_on_the_card_and_the_check_goes_on() {
        ana.checks("Release on Friday?", ben, chi);
        ben.asksFirst("Is the database ready?");
        ana.isWrittenTo("Ben has a question", "Is the database ready?");
        chi.consents();
        ana.answers("Is the database ready?", "Since yesterday.");
        ben.isWrittenTo("Since yesterday.");
        ana.seesTogether("Check · Release on Friday", "Is the database ready?", "Since yesterday.");

        ben.consents();

        ana.sees("Decided · Release on Friday");
    }

    @Test
    void an_objection_lets_a_check_grow_and_a_second_version_is_decided() {
        ana.checks("Release on Friday?", ben, chi);
        chi.consents();
        ben.objects("Nobody is here on Saturday to repair it.");

        ana.seesTogether("improving it together", "Nobody is here on Saturday", "Thank you, Ben");
        chi.fillsAndSends("Offer an idea", "We could…", "release on Monday instead.");
        ana.sees("release on Monday instead.");
        ben.presses("I’ll choose the wording");
        ben.fillsAndSends("Write version 2", "The new text", "Release on Monday?");

        ana.seesTogether("v2", "3 of 3 · consent", "Monday", "Nobody is here on Saturday");
        List.of(ana, ben, chi).forEach(Person::consents);
        ana.seesTogether("Decided · v2", "Made better by what was objected to");
    }

    @Test
    void whoever_wants_to_talk_first_lets_a_check_grow_and_answers_given_are_kept() {
        ana.checks("Release on Friday?", ben, chi);
        chi.consents();

        ben.presses("Talk about it first");

        ben.isTold("we talk about it first");
        ana.seesTogether("Proposal v1 · Release on Friday", "2 of 3 · reactions");
        List.of(ben, chi).forEach(person -> person.presses("Looks good to me"));
        ana.seesTogether("3 of 3 · consent", "Still to hear from Ben");
        ben.consents();
        ana.seesTogether("Decided · Release on Friday", "No objections from Ana, Ben and Chi");
    }

    @Test
    void pressing_twice_changes_nothing() {
        ana.checks("Release on Friday?", ben, chi);

        ben.pressesTwice("No objection");

        ben.isTold("noted already");
        ana.seesTogether("Check · Release on Friday", "Still to hear from Chi");
        chi.consents();
        ana.seesTogether("Decided · Release on Friday", "No objections from Ana, Ben and Chi");
    }

    @Test
    void a_change_of_mind_before_the_last_answer_counts() {
        ana.checks("Release on Friday?", ben, chi);
        ben.consents();
        ben.fillsAndSends("I object after all", "What could go wrong?", "The tests are red.");
        ana.seesNothingOf("The tests are red.");

        chi.consents();

        ana.seesTogether("improving it together", "The tests are red.");
    }

    @Test
    void an_old_copy_of_the_card_says_that_things_have_moved_on() {
        ana.checks("Release on Friday?", ben, chi);
        chi.remembers("No objection");
        ben.objects("The tests are red.");
        chi.consents();
        ben.presses("I’ll choose the wording");
        ben.fillsAndSends("Write version 2", "The new text", "Release on Monday?");

        chi.pressesAsRemembered("No objection");

        chi.isTold("has moved on", "nothing was recorded");
        ana.seesTogether("v2", "Still to hear from Ana, Ben and Chi");
    }

    @Test
    void whoever_was_not_asked_cannot_decide_nor_can_a_guest_who_was_not() {
        Person dov = person("Dov");
        Person gil = world.guest("Gil");
        ana.checks("Release on Friday?", ben, chi);

        dov.consents();
        dov.isTold("for the people named on the card", "nothing was recorded");
        gil.consents();
        gil.isTold("for the people named on the card", "nothing was recorded");

        ana.seesTogether("Check · Release on Friday", "Still to hear from Ben and Chi");
    }

    @Test
    void a_guest_who_was_asked_has_a_voice() {
        Person gil = world.guest("Gil");
        ana.checks("Release on Friday?", ben, gil);
        ben.consents();
        ana.seesTogether("Check · Release on Friday", "Still to hear from Gil");
        gil.consents();
        ana.seesTogether("Decided · Release on Friday", "No objections from Ana, Ben and Gil");
    }

    @Test
    void a_bot_cannot_be_asked_and_the_form_says_so() {
        Person calbot = world.bot("calbot");
        ana.types("check Release on Friday?");
        FormOnScreen form = ana.form().pick("Who is asked?", List.of(ben.name(), calbot.name()));

        assertThat(form.submit())
                .hasEntrySatisfying("Who is asked?", says -> assertThat(says).contains("calbot can’t be asked"));

        form.pick("Who is asked?", List.of(ben.name()));
        assertThat(form.submit()).isEmpty();
        ana.sees("Check · Release on Friday");
    }

    @Test
    void everybody_who_takes_part_is_asked_next_time_too_and_the_form_says_whom() {
        ana.checks("Release on Friday?", ben, chi);
        ben.consents();
        chi.consents();
        ana.checks("Bread on Mondays?", ben);
        ben.consents();

        ana.types("propose");
        assertThat(ana.form().text()).contains("This asks Ben and Chi");
        assertThat(ana.form()
                        .fill("What do you propose?", "We run a food stall.")
                        .submit())
                .isEmpty();

        ana.isTold("Ben and Chi");
        ana.seesTogether("We run a food stall.", "Still to hear from Ben and Chi");
    }

    @Test
    void a_picker_that_was_emptied_asks_nobody_and_the_form_says_so() {
        ana.checks("Release on Friday?", ben);
        ben.consents();

        ana.types("check Bread on Mondays?");
        FormOnScreen form = ana.form().pick("Who is asked?", List.of());

        assertThat(form.submit())
                .hasEntrySatisfying("Who is asked?", says -> assertThat(says).contains("at least one other person"));
        ana.seesNothingOf("Bread on Mondays");
    }

    @Test
    void in_a_private_channel_it_is_the_same() {
        world.movesToAPrivateChannel();
        ana.checks("Release on Friday?", ben, chi);
        ben.consents();
        chi.consents();
        ana.sees("Decided · Release on Friday");
    }

    @Test
    void whoever_is_left_out_does_not_decide() {
        ana.checks("Release on Friday?", ben, chi);
        ben.presses("Leave me out of this one");
        ben.isTold("left out of this one");
        chi.consents();
        ana.seesTogether("Decided · Release on Friday", "No objections from Ana and Chi");
    }
}
