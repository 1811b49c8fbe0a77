package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes next, and who is asked in, are chosen as people are for roles: by reasons and everybody's consent. */
public abstract class ChoosingScenario extends Scenario {

    private static final List<String> TOPICS = List.of(
            "Winter hours",
            "A second oven",
            "The key list",
            "Who opens on Sundays",
            "Insurance",
            "A sign for the door",
            "Summer party",
            "Paying for flour");

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person chi = person("Chi");
    private final Person dov = person("Dov");
    private final Person eva = person("Eva");

    protected ChoosingScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    private static void names(Person who, String why, String... topics) {
        assertThat(who.opens("Name up to three")
                        .pick("Which, up to three?", List.of(topics))
                        .fill("Why?", why)
                        .submit())
                .isEmpty();
    }

    private static void suggests(Person who, String why, Person... whom) {
        assertThat(who.opens("Suggest people")
                        .pick("Whom do you suggest, up to three?", Person.namesOf(whom))
                        .fill("Why?", why)
                        .submit())
                .isEmpty();
    }

    private static void stays(Person... people) {
        List.of(people).forEach(person -> person.presses("It stays"));
    }

    private static void consent(Person... people) {
        List.of(people).forEach(Person::consents);
    }

    @Test
    void five_people_choose_three_of_eight_topics_and_a_fourth_without_which_their_aim_cannot_be_met() {
        foundsACircle(ana, ben, chi, dov, eva);
        ana.types("prioritise");
        ana.isTold("fewer than two topics wait");
        TOPICS.forEach(topic -> ana.types("backlog add " + topic));
        ana.types("prioritise");
        assertThat(ana.form().submit()).isEmpty();
        ana.seesTogether("Prioritising · what comes next", "1 of 3", "Which three of what waits", "Summer party");

        names(ana, "the days get short", "Winter hours", "The key list", "Paying for flour");
        ana.isTold("Thank you, noted", "until then you can change it");
        names(ben, "we wait every morning", "A second oven", "The key list");
        names(chi, "it was dark last year", "Winter hours", "A sign for the door");
        names(dov, "nobody knows who has which", "The key list");
        ben.seesNothingOf("the days get short", "nobody knows who has which", "Ana →");
        names(eva, "before the bills come", "Paying for flour", "Winter hours", "A second oven");

        ana.seesTogether(
                "2 of 3 · having heard the reasons",
                "Who suggests what",
                "Ana → Winter hours, The key list, Paying for flour",
                "the days get short",
                "Dov → The key list");
        stays(ana, ben, chi, eva);
        assertThat(dov.opens("Change")
                        .pick("Which, up to three?", List.of("The key list", "Winter hours"))
                        .fill("Why?", "what Chi said")
                        .submit())
                .isEmpty();
        ana.seesTogether("2 of 3 · a proposal", "changed; before: The key list");
        ben.presses("Propose what comes next");
        ben.isTold("Ana leads here");
        FormOnScreen proposal = ana.opens("Propose what comes next");
        assertThat(proposal.text()).contains("not of how often");
        assertThat(proposal.pick("Which come next?", List.of("Winter hours", "The key list", "A second oven"))
                        .fill("For which reasons?", "they cannot wait for spring")
                        .submit())
                .isEmpty();

        ana.seesTogether("3 of 3 · consent", "Winter hours, A second oven and The key list", "can’t meet our aim");
        consent(ana, ben, chi, dov);
        eva.objects("We cannot bake at all if nobody pays for the flour.");
        ana.seesTogether("3 of 3 · improving it together", "We cannot bake at all");
        assertThat(ana.opens("Swap one, or add one")
                        .pick(
                                "Which come next?",
                                List.of("Winter hours", "The key list", "A second oven", "Paying for flour"))
                        .fill("For which reasons?", "without flour there is no bread")
                        .submit())
                .isEmpty();
        ana.seesTogether("3 of 3 · consent", "v2", "Paying for flour");
        consent(ana, ben, chi, dov, eva);

        ana.seesTogether("Decided · What comes next: Winter hours", "Paying for flour", "No objections from");
        ana.types("backlog");
        ana.isTold("Winter hours", "Comes next.", "Summer party");
        ana.types("log");
        ana.isTold("What comes next: Winter hours, A second oven, The key list, Paying for flour");
        ana.presses("See the story");
        ana.isTold("We cannot bake at all", "Ana → Winter hours");
    }

    @Test
    void a_circle_asks_two_people_in_and_one_of_them_declines() {
        Person fay = person("Fay");
        Person gus = person("Gus");
        ana.types("welcome");
        ana.isTold("for a circle that stays");
        foundsACircle(ana, ben, chi);
        ana.types("welcome Somebody who knows the valley");
        assertThat(ana.form().fill("For how long?", "in 6 months").submit()).isEmpty();
        ana.seesTogether("Welcoming · new members", "Somebody who knows the valley", "Whom would you like");

        FormOnScreen known = ana.opens("Suggest people")
                .pick("Whom do you suggest, up to three?", List.of("Ben"))
                .fill("Why?", "he is here already");
        assertThat(known.submit()).isNotEmpty();
        FormOnScreen nobody = ana.opens("Suggest people").fill("Why?", "we are enough");
        assertThat(nobody.submit()).isNotEmpty();
        chi.presses("Nobody from me");
        chi.isTold("noted: nobody from you", "until then you can change it");
        ana.seesTogether("Heard from Chi", "Still to hear from Ana and Ben");
        suggests(ana, "knows every farm", fay);
        suggests(ben, "has helped us twice", gus, fay);
        ana.seesTogether("Who suggests whom", "Ana → Fay", "Ben → Gus, Fay", "has helped us twice", "Chi: nobody");
        fay.isNotWrittenTo();
        stays(ana, ben);
        assertThat(chi.opens("Change")
                        .pick("Whom do you suggest, up to three?", List.of("Gus"))
                        .fill("Why?", "asks good questions")
                        .submit())
                .isEmpty();
        ana.seesTogether("2 of 3 · a proposal", "Chi → Gus", "changed; before: nobody");

        assertThat(ana.opens("Propose whom to ask in")
                        .pick("Whom do you propose?", List.of("Fay", "Gus"))
                        .fill("For which reasons?", "both know the valley")
                        .submit())
                .isEmpty();
        consent(ana, ben);
        chi.objects("Two at once is much for the newest of us.");
        assertThat(ana.opens("Somebody beside them")
                        .fill("What would make it safe enough?", "Ben is beside them for the first month")
                        .submit())
                .isEmpty();
        consent(ana, ben, chi);

        ana.seesTogether("Decided · New members: Fay, Gus", "Why Fay and Gus", "No objections from");
        ana.sees("Ben is beside them for the first month", "the last word is theirs");
        fay.isWrittenTo("would like you to belong", "It would be until");
        gus.isWrittenTo("would like you to belong");
        fay.presses("I’m in");
        fay.isTold("You belong to");
        gus.presses("No, thank you");
        ana.checks("Tea at four?");
        fay.seesTogether("Check · Tea at four", "Still to hear from Ben, Chi and Fay");
    }

    @Test
    void nobody_comes_to_mind_and_nobody_waits_for_ever() {
        foundsACircle(ana, ben);
        ana.types("welcome");
        assertThat(ana.form().submit()).isEmpty();
        ana.seesTogether("Welcoming · new members", "also that nobody comes to mind");
        ana.presses("Nobody from me");
        ben.seesNothingOf("Ana: nobody");
        ben.presses("Nobody from me");
        ana.seesTogether("Let go · New members", "Nobody suggests anybody this time");
        ben.presses("See the story");
        ben.isTold("Ana: nobody", "Ben: nobody");
    }
}
