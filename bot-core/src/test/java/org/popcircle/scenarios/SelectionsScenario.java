package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody is chosen for a role by reasons and by everybody's consent (method.md 4). */
public abstract class SelectionsScenario extends Scenario {

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person chi = person("Chi");
    private final Person dov = person("Dov");
    private final Person eva = person("Eva");
    private final Person wen = person("Wen");

    protected SelectionsScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    private static void begins(Person who, String role, Person... others) {
        who.types("select " + role);
        FormOnScreen form = who.form()
                .fill("What does it do?", "Keeps our meetings together")
                .pick("Who is asked?", Person.namesOf(others));
        assertThat(form.submit()).isEmpty();
    }

    private static void brings(Person who, String quality) {
        who.fillsAndSends("Write one or two", "One or two, one a line", quality);
    }

    private static void suggests(Person who, Person whom, String why) {
        suggests(who, "Suggest somebody", whom, why);
    }

    private static void suggests(Person who, String label, Person whom, String why) {
        assertThat(who.opens(label)
                        .pick("Whom do you suggest?", List.of(whom.name()))
                        .fill("Why?", why)
                        .submit())
                .isEmpty();
    }

    private static void proposes(Person who, String label, Person whom, String why) {
        assertThat(who.opens(label)
                        .pick("Whom do you propose?", List.of(whom.name()))
                        .fill("For which reasons?", why)
                        .submit())
                .isEmpty();
    }

    /** There is only one to propose, so nobody is picked. */
    private static void proposesTheOnlyOne(Person who, String label, Person whom, String why) {
        FormOnScreen form = who.opens(label);
        assertThat(form.text()).contains("It can only be " + whom.name());
        assertThat(form.fill("For which reasons?", why).submit()).isEmpty();
    }

    private static void agree(Person... people) {
        List.of(people).forEach(person -> person.presses("Good enough"));
    }

    private static void consent(Person... people) {
        List.of(people).forEach(Person::consents);
    }

    @Test
    void six_people_choose_by_reasons_where_two_are_named_alike_and_the_one_proposed_objects() {
        begins(ana, "Facilitator", ben, chi, dov, eva, wen);
        ana.isTold("The selection has begun. Asked: Ben, Chi, Dov, Eva and Wen.");
        ana.seesTogether("Selection · Facilitator, until", "1 of 4 · what it takes", "nobody is named yet");
        brings(ben, "stays calm");
        brings(chi, "keeps time");
        dov.presses("Nothing to add");
        List.of(ana, eva, wen).forEach(person -> brings(person, "explains why, finds " + person.name()));
        ana.seesTogether("1 of 4 · good enough?", "What it takes", "stays calm", "keeps time");
        agree(ana, ben, chi, dov, eva);
        assertThat(wen.opens("Not yet, because…")
                        .fill("What could go wrong?", "Nobody says what happens with the minutes")
                        .submit())
                .isEmpty();
        ana.seesTogether("1 of 4 · written anew", "Nobody says what happens with the minutes");
        ana.isWrittenTo("the next step is yours");
        assertThat(ana.opens("Write it anew")
                        .fill("What does it do?", "Keeps our meetings together; the minutes are Chi’s")
                        .submit())
                .isEmpty();
        agree(ana, ben, chi, dov, eva, wen);

        ana.seesTogether("2 of 4 · names, in private", "You may suggest yourself");
        suggests(ana, wen, "explains why we do what we do");
        ana.isTold("Thank you, noted", "until then you can change it");
        suggests(ben, ben, "I would like to practise what I learned");
        suggests(chi, wen, "calm when it gets loud");
        suggests(dov, ben, "asks the quiet ones");
        suggests(eva, ben, "keeps time");
        suggests(eva, ben, "keeps time, and us laughing");
        ana.seesNothingOf("calm when it gets loud", "Ana → Wen", "keeps time, and");
        ana.sees("Still to hear from", "Wen");
        suggests(wen, wen, "I did it in another group");

        ana.seesTogether(
                "3 of 4 · having heard the reasons",
                "Who suggests whom",
                "Ana → Wen",
                "Ben → Ben",
                "Eva → Ben",
                "keeps time, and us laughing");
        ana.sees("who suggests whom, and why, can be read together now");
        List.of(ana, ben, chi, dov, wen).forEach(person -> person.presses("It stays"));
        suggests(eva, "Change", wen, "what Chi said");

        ana.seesTogether("3 of 4 · a proposal", "Ana, whom do you propose", "changed; before: Ben");
        ben.presses("Propose somebody");
        ben.isTold("Ana leads here");
        proposes(ana, "Propose somebody", wen, "calm, explains why, and has done it before");
        ana.seesTogether("4 of 4 · consent", "Is there a reason not to try Wen as Facilitator", "Wen answers last");
        wen.consents();
        wen.isTold("It is about you, so you answer last");
        consent(ben, chi, dov, eva, ana);
        wen.isWrittenTo("Yours is the last word");
        ana.seesTogether("4 of 4 · the last word", "everybody else has answered");
        assertThat(wen.opens("I object")
                        .fill("What could go wrong?", "Half a year is more than I can promise")
                        .submit())
                .isEmpty();

        ana.seesTogether("4 of 4 · improving it together", "Half a year is more than I can promise");
        dov.fillsAndSends("Offer an idea", "We could…", "Try it until the summer break");
        assertThat(ana.opens("A shorter term")
                        .fill("Until when?", "in 3 months")
                        .submit())
                .isEmpty();
        ana.seesTogether("4 of 4 · consent", "v2");
        consent(ben, chi, dov, eva, ana, wen);

        ana.seesTogether("Decided · Facilitator: Wen", "calm, explains why", "No objections from");
        ana.types("log");
        ana.isTold("Facilitator: Wen");
        ana.types("backlog");
        ana.isTold("Facilitator", "A role whose term ends: choose anew");
        ana.presses("See the story");
        ana.isTold("Half a year is more than I can promise", "Ana → Wen");
    }

    @Test
    void two_roles_at_once_are_settled_one_after_the_other_and_a_bias_is_said_aloud() {
        ana.types("select");
        assertThat(ana.form()
                        .fill("Which role?", "Facilitator\nSecretary")
                        .pick("Who is asked?", Person.namesOf(ben, chi))
                        .submit())
                .isEmpty();
        List.of(ana, ben, chi).forEach(person -> person.presses("Nothing to add"));
        agree(ana, ben, chi);
        for (Person person : List.of(ana, ben, chi)) {
            suggests(person, "Suggest somebody: Facilitator", ben, "calm");
            suggests(person, "Suggest somebody: Secretary", chi, "writes well");
        }
        ana.seesTogether("Who suggests whom · Facilitator", "Who suggests whom · Secretary", "Ben → Chi");
        List.of(ana, ben, chi).forEach(person -> person.presses("It stays"));

        assertThat(ana.opens("Somebody else proposes")
                        .pick("Who makes the proposal?", List.of("Ben"))
                        .fill("Would you like to say why?", "Chi and I share a flat")
                        .submit())
                .isEmpty();
        ana.sees("Chi and I share a flat");
        proposesTheOnlyOne(ben, "Propose somebody: Secretary", chi, "writes well");
        consent(ana, ben, chi);
        ana.seesTogether("3 of 4 · a proposal", "Secretary", "Chi until");
        proposesTheOnlyOne(ben, "Propose somebody: Facilitator", ben, "calm");
        consent(chi, ana, ben);

        ana.seesTogether("Decided · Secretary: Chi, Facilitator: Ben");
    }

    @Test
    void whoever_is_missing_is_reminded_and_named_and_somebody_else_comes_after_something_was_tried() {
        begins(ana, "Treasurer", ben, chi);
        List.of(ana, ben, chi).forEach(person -> person.presses("Nothing to add"));
        agree(ana, ben, chi);
        Person eve = person("Eve");
        eve.presses("Suggest somebody");
        eve.isTold("for the people named on the card");
        suggests(ana, ben, "good with numbers");
        suggests(ben, ana, "trusted by the bank");
        chi.isNotWrittenTo();
        world.passes(Duration.ofHours(12));
        chi.isWrittenTo("waits for your word");
        world.passes(Duration.ofHours(12));
        ana.seesTogether("3 of 4 · having heard the reasons", "Not heard this time: Chi", "Ana → Ben");
        chi.presses("It stays");
        chi.isTold("Everyone’s word is needed here");
        suggests(chi, "Change", ana, "what Ben said");
        ana.presses("It stays");
        ben.presses("It stays");

        proposes(ana, "Propose somebody", ben, "good with numbers");
        consent(chi, ana);
        assertThat(ben.opens("I object")
                        .fill("What could go wrong?", "I move away in spring")
                        .submit())
                .isEmpty();
        ben.presses("Nothing would settle it");
        proposesTheOnlyOne(ana, "Propose somebody else", ana, "trusted by the bank");
        consent(ben, chi, ana);
        ana.seesTogether("Decided · Treasurer: Ana");
    }

    @Test
    void whoever_says_i_m_in_takes_part_until_names_are_shown() {
        ana.types("select Treasurer");
        assertThat(ana.form()
                        .pick("Who else?", List.of("Anyone here who says “I’m in”"))
                        .submit())
                .isEmpty();
        ana.isTold("Whoever is here can say “I’m in”");
        ben.presses("I’m in");
        ben.isTold("You’re in");
        ana.seesTogether("Selection · Treasurer", "In so far: Ana and Ben");
        ana.presses("Begin now");
        ana.seesTogether("Selection · Treasurer", "1 of 4 · what it takes", "Whoever is here can still come in");
        chi.presses("Nothing to add");
        chi.isTold("You are not in yet");
        chi.presses("I’m in");
        chi.isTold("You’re in");
        List.of(ana, ben, chi).forEach(person -> person.presses("Nothing to add"));
        agree(ana, ben, chi);
        suggests(ana, ben, "good with numbers");
        suggests(ben, ben, "I like it");
        suggests(chi, ben, "careful");
        ana.seesTogether("Selection · Treasurer", "3 of 4", "careful");
        ana.seesNothingOf("can still come in");
    }

    private static void goesOn(Person who, String way, String text, String day) {
        FormOnScreen form = who.opens("Go on another way …").pick("How shall we go on?", List.of(way));
        assertThat(form.fill("Who, how, or why?", text)
                        .fill("Until which day?", day)
                        .submit())
                .isEmpty();
    }

    /** Process proposals (method.md 2.10): hidden names stay hidden, a question comes first, nobody ends it alone. */
    @Test
    void a_question_comes_first_and_how_it_goes_on_is_decided_by_everyone() {
        begins(ana, "Facilitator", ben, chi);
        List.of(ana, ben, chi).forEach(person -> person.presses("Nothing to add"));
        ben.asksFirst("Is it for our meetings only?");
        agree(ana, ben, chi);
        ana.seesTogether("1 of 4 · good enough?", "Is it for our meetings only?", "A question is open");
        ana.isWrittenTo("Ben has a question", "Is it for our meetings only?");
        ana.answers("1 of 4 · good enough?", "For them and the mail.");
        ben.isWrittenTo("Ana answered your question", "For them and the mail.");

        ana.seesTogether("2 of 4 · names, in private");
        suggests(ana, ben, "calm when it gets loud");
        goesOn(chi, "The step before once more", "", "");
        ben.seesTogether("Selection · Facilitator", "another way", "Chi proposes to do the step before once more");
        ben.pressesTwice("No objection");
        ana.presses("No objection");
        ana.seesTogether("1 of 4 · what it takes");
        List.of(ana, ben, chi).forEach(person -> brings(person, "knows the mail, says " + person.name()));
        agree(ana, ben, chi);
        ana.seesTogether("2 of 4 · names, in private", "knows the mail, says Chi");
        ana.seesNothingOf("calm when it gets loud");
        suggests(ana, ben, "calm when it gets loud");
        suggests(ben, ben, "I like letters");
        suggests(chi, ben, "answers at once");
        List.of(ana, ben, chi).forEach(person -> person.presses("It stays"));

        proposesTheOnlyOne(ana, "Propose somebody", ben, "answers at once");
        chi.consents();
        goesOn(chi, "Set it aside, until a day or until somebody takes it up again", "", "in 3 weeks");
        ana.fillsAndSends("I object", "What could go wrong?", "We need somebody next week");
        ben.presses("No objection");
        ana.sees("There is a reason against it");
        ana.seesTogether("4 of 4 · consent", "Is there a reason not to try Ben", "Heard from Chi");

        goesOn(ben, "Decide it another way, such as by a poll", "We take turns, a month each.", "");
        ana.presses("No objection");
        chi.presses("No objection");
        ana.seesTogether(
                "Decided · Facilitator: decided another way", "We take turns, a month each.", "No objections from");
        ana.types("log");
        ana.isTold("Facilitator: decided another way");
        ana.types("backlog");
        ana.isTold("A role whose term ends: choose anew");
        ana.presses("See the story");
        ana.isTold("Is it for our meetings only?", "We need somebody next week", "Nobody had a reason against it");
    }
}
