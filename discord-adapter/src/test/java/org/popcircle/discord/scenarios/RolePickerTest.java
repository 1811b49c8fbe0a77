package org.popcircle.discord.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.OpenModal;
import org.popcircle.scenarios.Person;
import org.popcircle.scenarios.ScenarioWorld;

/** Somebody asks a role. The bot does not see who has it: its people come in by themselves, and others are kept out. */
class RolePickerTest {

    private final AtomicReference<DiscordRoom> opened = new AtomicReference<>();
    private final ScenarioWorld world = new ScenarioWorld(behind -> {
        opened.set(new DiscordRoom(behind));
        return opened.get();
    });
    private final DiscordRoom room = opened.get();
    private final Person ana = world.person("Ana");
    private final Person ben = world.person("Ben");
    private final Person chi = world.person("Chi");
    private final Person dov = world.person("Dov");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_role_is_asked_with_somebody_beside_it_and_strangers_stay_out() {
        room.gives("Ben", DiscordRoom.KITCHEN);
        ana.types("check Tea at four?");
        OpenModal form = room.discord().person("Ana").modal();
        assertThat(form.source().toString()).contains("A role works too");
        assertThat(ana.form().pick("Who is asked?", List.of("Kitchen", "Dov")).submit())
                .isEmpty();
        ana.isTold("for the role Kitchen", "I can’t see who has it");
        ana.seesTogether("Check · Tea at four", "For everyone with the role Kitchen");

        chi.presses("I’m in");
        chi.isTold("for the role Kitchen");
        ben.presses("I’m in");
        ben.isTold("you’re in");
        dov.presses("I’m in");
        ana.presses("Begin now");
        List.of(ben, dov).forEach(Person::consents);
        ana.seesTogether("Decided · Tea at four", "No objections from Ana, Dov and Ben");
    }

    @Test
    void a_round_for_a_role_waits_for_its_people_and_hears_each_of_them() {
        List.of("Ben", "Chi").forEach(name -> room.gives(name, DiscordRoom.KITCHEN));
        ana.types("round check-in");
        assertThat(room.discord().person("Ana").modal().source().toString()).contains("A role works too");
        assertThat(ana.form()
                        .pick("How long is there to answer?", List.of("No clock, we are here now"))
                        .pick("Who is asked?", List.of("Kitchen"))
                        .submit())
                .isEmpty();
        ana.isTold("for the role Kitchen", "I can’t see who has it");
        ana.seesTogether("Check-in · How are you arriving?", "For everyone with the role Kitchen", "In so far: Ana");

        dov.presses("I’m in");
        dov.isTold("for the role Kitchen");
        ben.presses("I’m in");
        ben.isTold("You’re in");
        ana.presses("Begin now");
        ana.seesTogether("Check-in · How are you arriving?", "Whoever has the role Kitchen can still come in", "Now:");
        chi.presses("I’m in");
        chi.isTold("You’re in");
        for (int i = 0; i < 3; i++) {
            Person now = List.of(ana, ben, chi).stream()
                    .filter(person -> ana.reads("Now: " + person.name() + "."))
                    .findFirst()
                    .orElseThrow();
            now.fillsAndSends("Speak", "What you want to say", "Here, says " + now.name() + ".");
        }
        ana.presses("That’s it, thank you");
        ana.seesTogether("Heard · Check-in", "says Ana.", "says Ben.", "says Chi.");
        ana.seesNothingOf("says Dov");
    }

    @Test
    void a_proposal_is_built_with_the_people_of_a_role() {
        room.gives("Ben", DiscordRoom.KITCHEN);
        ana.types("shape Who cooks on Sundays?");
        assertThat(ana.form().pick("Who is asked?", List.of("Kitchen", "Dov")).submit())
                .isEmpty();
        ana.isTold("for the role Kitchen", "I can’t see who has it");
        ana.seesTogether("Building a proposal", "For everyone with the role Kitchen", "In so far: Ana and Dov");
        chi.presses("I’m in");
        chi.isTold("for the role Kitchen");
        ana.presses("Begin now");
        ben.presses("I’m in");
        ben.isTold("You’re in");
        ana.seesTogether("Building a proposal", "Still to hear from Dov and Ben");
    }

    @Test
    void the_people_of_a_role_choose_who_takes_something_on() {
        room.gives("Ben", DiscordRoom.KITCHEN);
        ana.types("select Cook");
        assertThat(ana.form().pick("Who is asked?", List.of("Kitchen")).submit())
                .isEmpty();
        ana.isTold("for the role Kitchen", "I can’t see who has it");
        ana.seesTogether("Selection · Cook", "For everyone with the role Kitchen", "In so far: Ana");
        chi.presses("I’m in");
        chi.isTold("for the role Kitchen");
        ben.presses("I’m in");
        ben.isTold("You’re in");
        ana.presses("Begin now");
        ana.seesTogether("Selection · Cook", "1 of 4", "Still to hear from Ana and Ben");
    }

    @Test
    void the_role_that_everybody_has_takes_everybody() {
        ana.types("propose");
        assertThat(ana.form()
                        .fill("What do you propose?", "We run a food stall.")
                        .pick("Who is asked?", List.of(Valley.GUILD))
                        .submit())
                .isEmpty();
        chi.presses("I’m in");
        chi.isTold("you’re in");
    }
}
