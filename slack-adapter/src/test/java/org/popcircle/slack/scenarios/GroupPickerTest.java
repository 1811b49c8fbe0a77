package org.popcircle.slack.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.scenarios.FormOnScreen;
import org.popcircle.scenarios.Person;
import org.popcircle.scenarios.ScenarioWorld;
import org.popcircle.slack.sandbox.api.Fault;

/** Somebody asks a user group of Slack: the people who are in it at that moment are asked. */
class GroupPickerTest {

    private static final String GROUPS = "And everyone in these groups";

    private final AtomicReference<SlackRoom> opened = new AtomicReference<>();
    private final ScenarioWorld world = new ScenarioWorld(behind -> {
        opened.set(new SlackRoom(behind));
        return opened.get();
    });
    private final SlackRoom room = opened.get();
    private final Person ana = world.person("Ana");
    private final Person ben = world.person("Ben");
    private final Person chi = world.person("Chi");
    private final Person dov = world.person("Dov");

    @BeforeEach
    void the_kitchen_is_a_group() {
        room.group("kitchen", "Ana", "Ben", "Chi");
    }

    @AfterEach
    void close() {
        room.slack().faults().clear();
        world.close();
    }

    @Test
    void a_group_and_somebody_beside_it_are_asked_each_once() {
        ana.types("check Tea at four?");
        FormOnScreen form =
                ana.form().pick("Who is asked?", List.of("Dov", "Ben")).pick(GROUPS, List.of("@kitchen"));
        assertThat(form.submit()).isEmpty();

        ana.seesTogether("Check · Tea at four", "Still to hear from Dov, Ben and Chi");
        List.of(ben, chi, dov).forEach(Person::consents);
        ana.sees("Decided · Tea at four");
    }

    @Test
    void a_group_is_named_with_the_command() {
        ana.types("check Tea at four? @kitchen");
        assertThat(ana.form().submit()).isEmpty();
        ana.seesTogether("Check · Tea at four", "Still to hear from Ben and Chi");
    }

    @Test
    void a_group_of_which_slack_does_not_tell_is_never_left_out_in_silence() {
        ana.types("check Tea at four?");
        FormOnScreen form = ana.form().pick("Who is asked?", List.of("Dov")).pick(GROUPS, List.of("@kitchen"));
        room.slack().faults().next("usergroups.users.list", new Fault.Refused("internal_error"));
        assertThat(form.submit()).isNotEmpty();
        ana.seesNothingOf("Tea at four");

        assertThat(form.submit()).isEmpty();
        ana.seesTogether("Check · Tea at four", "Still to hear from Dov, Ben and Chi");
    }

    @Test
    void without_the_right_to_see_groups_people_are_picked_as_ever() {
        room.slack().faults().always("usergroups.list", new Fault.Refused("missing_scope"));
        ana.types("check Tea at four?");
        assertThat(ana.form().labels()).doesNotContain(GROUPS);
        assertThat(ana.form().pick("Who is asked?", List.of("Ben")).submit()).isEmpty();
        ana.seesTogether("Check · Tea at four", "Still to hear from Ben");
        room.slack().requests().forget();
    }
}
