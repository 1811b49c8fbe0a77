package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everyone is heard once, in turn or all at once (method.md 3). */
public abstract class RoundsScenario extends Scenario {

    private static final String LIVE = "No clock, we are here now";

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person chi = person("Chi");
    private final Person dov = person("Dov");

    protected RoundsScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    /** Begins a round of this kind with these people, who are together now. */
    private static void begins(Person who, String kind, String prompt, Person... others) {
        who.types("round " + kind + " " + prompt);
        FormOnScreen form = who.form().pick("How long is there to answer?", List.of(LIVE));
        if (others.length > 0) {
            form.pick("Who is asked?", Person.namesOf(others));
        }
        assertThat(form.submit()).isEmpty();
    }

    private static void says(Person who, String words) {
        who.fillsAndSends("Speak", "What you want to say", words);
    }

    private static void writes(Person who, String words) {
        who.fillsAndSends("Write mine", "What you want to say", words);
    }

    /** Whose turn it is, by what the card says. */
    private Person asked(List<Person> people) {
        return people.stream()
                .filter(person -> ana.reads("Now: " + person.name() + "."))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void in_turn_everyone_is_called_once_and_whoever_leads_is_neither_first_nor_last() {
        begins(ana, "check-in", "How are you arriving?", ben, chi, dov);
        ana.isTold("The round has begun, in this order:");
        ana.seesTogether("Check-in · How are you arriving?", "Now:", "Ana leads through this round");
        List<Person> order = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Person now = asked(List.of(ana, ben, chi, dov));
            now.isWrittenTo("it is your turn");
            says(now, "Here I am, says " + now.name() + ".");
            now.isTold("it can be read now");
            order.add(now);
        }
        assertThat(order).containsExactlyInAnyOrder(ana, ben, chi, dov);
        assertThat(order.getFirst()).isNotEqualTo(ana);
        assertThat(order.getLast()).isNotEqualTo(ana);

        ana.presses("That’s it, thank you");

        ana.seesTogether(
                "Heard · Check-in",
                "Here I am, says " + order.get(0).name(),
                "Here I am, says " + order.get(3).name());
    }

    private static void goesOn(Person who, String way) {
        assertThat(who.opens("Go on another way …")
                        .pick("How shall we go on?", List.of(way))
                        .submit())
                .isEmpty();
    }

    /** Process proposals (method.md 2.10): one reason keeps it as it was; by everyone's word it goes on all at once. */
    @Test
    void how_a_round_goes_on_is_decided_by_everyone_in_it() {
        begins(ana, "check-in", "How are you arriving?", ben, chi);
        Person first = asked(List.of(ana, ben, chi));
        says(first, "Here I am, says " + first.name() + ".");

        goesOn(ben, "Set it aside, until a day or until somebody takes it up again");
        ben.isTold("I ask everyone whether there is a reason against going on like that");
        ana.seesTogether("Check-in · How are you arriving?", "another way", "Ben asks to set this aside");
        ana.fillsAndSends("I object", "What could go wrong?", "We are nearly through");
        chi.pressesTwice("No objection");
        ana.sees("There is a reason against it");
        ana.seesTogether("Check-in · How are you arriving?", "Now:");

        goesOn(chi, "Those still to come speak when they like");
        ana.presses("No objection");
        ben.presses("No objection");
        ana.seesTogether("Check-in · How are you arriving?", "in any order", "Here I am, says " + first.name());
        List.of(ana, ben, chi).stream()
                .filter(person -> !person.equals(first))
                .forEach(person -> writes(person, "Here I am, says " + person.name() + "."));
        ana.presses("That’s it, thank you");
        ana.seesTogether("Heard · Check-in", "says Ana", "says Ben", "says Chi");
    }

    @Test
    void a_round_of_ten_in_turn_waits_for_nobody_and_names_the_two_who_were_away() {
        List<Person> others = Stream.of("Ben", "Chi", "Dov", "Eva", "Fay", "Gus", "Hal", "Ida", "Jon")
                .map(this::person)
                .toList();
        List<Person> all = new ArrayList<>(others);
        all.add(ana);
        Person eva = others.get(3);
        Person ida = others.get(7);
        begins(ana, "reactions", "What do you think of the new shifts?", others.toArray(Person[]::new));

        List<Person> heard = new ArrayList<>();
        while (!ana.reads("Everyone who is here has been asked")) {
            Person now = asked(all);
            if (now.equals(eva) || now.equals(ida)) {
                boolean before = ana.reads("seems to be away");
                world.passes(Duration.ofMinutes(2));
                now.isWrittenTo("the others are listening");
                world.passes(Duration.ofMinutes(3));
                if (!before && ana.reads("seems to be away")) {
                    ana.isWrittenTo(now.name() + " does not seem to be here");
                    ana.presses("Go on without " + now.name());
                }
            } else {
                says(now, "I can work with them, says " + now.name() + ".");
                heard.add(now);
            }
        }

        assertThat(heard).hasSize(8).doesNotHaveDuplicates();
        assertThat(heard.getFirst()).isNotEqualTo(ana);
        assertThat(heard.getLast()).isNotEqualTo(ana);
        ana.sees("Not heard this time:", "Eva", "Ida");
        ana.presses("That’s it, thank you");
        heard.forEach(person -> ana.seesTogether("Heard · Reactions", "says " + person.name() + "."));
        ana.seesTogether("Heard · Reactions", "Not heard this time:");
    }

    @Test
    void in_a_check_in_one_passes_one_is_come_back_to_and_one_is_too_early() {
        begins(ana, "check-in", "", ben, chi, dov);
        List<Person> all = List.of(ana, ben, chi, dov);
        Person first = asked(all);
        Person early = all.stream()
                .filter(person -> !person.equals(first))
                .filter(person -> !person.equals(ana))
                .findFirst()
                .orElseThrow();
        says(early, "Glad to be here.");
        early.isTold("Kept for you", first.name() + " is asked first");
        ana.seesNothingOf("Glad to be here.");

        first.presses("Come back to me");
        first.isTold("asked again at the end");
        boolean passed = false;
        while (!asked(all).equals(first)) {
            Person now = asked(all);
            if (now.equals(early)) {
                FormOnScreen form = now.opens("Speak");
                assertThat(form.valueOf("What you want to say")).isEqualTo("Glad to be here.");
                assertThat(form.submit()).isEmpty();
            } else if (passed) {
                says(now, "A little tired.");
            } else {
                now.presses("Pass");
                now.isTold("You have passed");
                passed = true;
            }
        }
        says(first, "Now I know: curious.");

        ana.seesTogether("Check-in · How are you arriving?", "Glad to be here.", "(passed)", "Now I know: curious.");
    }

    @Test
    void what_is_written_all_at_once_is_shown_together_when_the_last_is_in() {
        begins(ana, "names", "Who looks after the keys?", ben, chi);
        ana.seesTogether("Names · Who looks after the keys?", "stays hidden until everyone is in");
        writes(ben, "Chi, because she is always there first.");
        ben.isTold("It is shown together with the others");
        writes(ana, "Ben, he never loses anything.");
        ana.seesNothingOf("always there first", "never loses anything");
        ana.seesTogether("Names · Who looks after the keys?", "Heard from Ana and Ben", "Still to hear from Chi");

        writes(chi, "Myself, I would like to try.");

        ana.seesTogether("What was said", "always there first", "never loses anything", "I would like to try");
        ana.sees("All is in and can be read together now");
    }

    @Test
    void two_short_rounds_of_ideas_keep_what_contradicts_and_start_with_different_people() {
        Person kim = ana;
        List<Person> all = List.of(kim, ben, chi, dov);
        begins(kim, "ideas", "Dogs on the path: what could we do?", ben, chi, dov);
        Person firstBegins = asked(all);
        for (int i = 0; i < 4; i++) {
            Person now = asked(all);
            says(now, (i % 2 == 0 ? "Leash always" : "Free in the orchard") + ", says " + now.name());
        }
        kim.presses("Go around once more");
        assertThat(asked(all)).isNotEqualTo(firstBegins);
        for (int i = 0; i < 4; i++) {
            Person now = asked(all);
            if (i == 2) {
                now.fillsAndSends("Pass", "Would you like to say why?", "All said already.");
            } else {
                says(now, "Another one from " + now.name());
            }
        }
        kim.presses("That’s it, thank you");

        kim.seesTogether("Heard · Ideas", "Time around: 1", "Leash always", "Free in the orchard", "Time around: 2");
        kim.seesTogether("Heard · Ideas", "Another one from", "All said already.");
        kim.presses("As a text file");
        kim.isWrittenTo("round-1.md", "# Ideas · Dogs on the path", "All said already");
    }

    @Test
    void a_reaction_round_on_a_proposal_of_whoever_leads_has_them_in_the_middle() {
        List<Person> all = List.of(ana, ben, chi, dov);
        begins(ana, "reactions", "£200 a member for a chair at home", ben, chi, dov);
        List<Person> order = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Person now = asked(all);
            order.add(now);
            says(now, i == 1 ? "Why not anything needed to work well at home?" : "Fine with me.");
        }
        assertThat(order.indexOf(ana)).isBetween(1, 2);
        ana.sees("Why not anything needed to work well at home?");
    }

    @Test
    void at_a_check_out_everybody_says_something_and_what_matters_goes_on_the_list() {
        List<Person> all = List.of(ana, ben);
        begins(ana, "check-out", "", ben);
        ana.sees("At least one thing from everybody");
        for (int i = 0; i < 2; i++) {
            Person now = asked(all);
            says(now, "Late starts, finds " + now.name() + ".");
        }
        ana.pressesOn("Late starts", "Put it on the list");
        ana.isTold("Noted");
        ana.types("backlog");
        ana.isTold("Late starts, finds");
    }

    @Test
    void whoever_leaves_is_not_waited_for() {
        begins(ana, "check-in", "", ben, chi, dov);
        Person now = asked(List.of(ana, ben, chi, dov));
        now.types("members");
        now.presses("Leave this circle");
        world.settles();
        assertThat(asked(List.of(ana, ben, chi, dov))).isNotEqualTo(now);
    }

    @Test
    void somebody_from_outside_is_told_that_the_round_is_for_those_asked() {
        Person eva = person("Eva");
        begins(ana, "check-in", "", ben);
        eva.presses("Pass");
        eva.isTold("for the people named on the card");
    }

    @Test
    void whoever_says_i_m_in_is_heard_and_whoever_comes_late_is_asked_at_the_end() {
        ana.types("round check-in");
        FormOnScreen form = ana.form()
                .pick("How long is there to answer?", List.of(LIVE))
                .pick("Who else?", List.of("Anyone here who says “I’m in”"));
        assertThat(form.submit()).isEmpty();
        ana.isTold("Whoever is here can say “I’m in”");
        ana.seesTogether("Check-in · How are you arriving?", "In so far: Ana");
        ana.presses("Begin now");
        ana.isTold("Nobody else is in yet");

        ben.presses("I’m in");
        ben.isTold("You’re in");
        chi.presses("I’m in");
        Person gil = world.guest("Gil");
        gil.presses("I’m in");
        gil.isTold("Guests and bots");
        ben.presses("Begin now");
        ben.isTold("Ana");
        ana.seesTogether("Check-in · How are you arriving?", "In so far: Ana, Ben and Chi");
        ana.presses("Begin now");

        List<Person> all = List.of(ana, ben, chi, dov);
        says(asked(all), "Well.");
        dov.presses("Speak");
        dov.isTold("You are not in yet");
        dov.presses("I’m in");
        dov.isTold("You get a message when it is your turn");
        says(asked(all), "Well, too.");
        says(asked(all), "And me.");
        assertThat(asked(all)).isEqualTo(dov);
        dov.isWrittenTo("it is your turn");
        says(dov, "Late, but here.");
        ana.presses("That’s it, thank you");
        ana.seesTogether("Heard · Check-in", "Well, too.", "Late, but here.");
    }

    @Test
    void those_who_came_in_are_called_when_everybody_begins_to_speak_and_what_is_set_aside_is_on_the_list() {
        ana.types("round check-in");
        FormOnScreen form = ana.form()
                .pick("How do people speak?", List.of("All at once"))
                .pick("Who else?", List.of("Anyone here who says “I’m in”"));
        assertThat(form.submit()).isEmpty();
        ben.presses("I’m in");
        ana.presses("Begin now");
        ben.isCalled("It has begun; everybody speaks when they like.");
        dov.isNotCalled();

        goesOn(ana, "Set it aside, until a day or until somebody takes it up again");
        ben.presses("No objection");
        ana.types("backlog");
        ana.isTold("Check-in · How are you arriving?", "Set aside by all of us");
        ben.presses("Take it up again");
        ana.types("backlog");
        ana.isTold("Nothing is put off");
    }

    @Test
    void what_is_open_and_what_waits_for_me_show_rounds_too() {
        begins(ana, "check-in", "How are you arriving?", ben, chi);
        Person now = asked(List.of(ana, ben, chi));
        now.seesAtHome("Check-in · How are you arriving?", "it is your turn to speak");
        ana.types("status");
        ana.isTold("Check-in · How are you arriving?", "Now:");
    }
}
