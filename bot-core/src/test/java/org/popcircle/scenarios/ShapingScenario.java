package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A proposal is built together, from what is needed to one text (method.md 5.2, S3). */
public abstract class ShapingScenario extends Scenario {

    private static final String LIVE = "No clock, we are here now";
    private static final String NEED = "We need everyone to feel safe outside while dogs can exercise.";
    private static final String TEXT = "Dogs are on a leash on the path. The orchard is theirs from 7 to 9.";

    private static final String AMENDMENT = "On school days it is theirs until 8.";

    private final Person kim = person("Kim");
    private final Person lee = person("Lee");
    private final Person mo = person("Mo");
    private final Person nia = person("Nia");
    private final Person oz = person("Oz");
    private final Person pat = person("Pat");

    protected ShapingScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    /** Mo begins, and Kim leads. */
    private void begins(String need, Person... others) {
        mo.types("shape " + need);
        assertThat(mo.form()
                        .pick("Who is asked?", Person.namesOf(others))
                        .pick("Who leads through it?", List.of("Kim"))
                        .pick("How long is there to answer?", List.of(LIVE))
                        .submit())
                .isEmpty();
        mo.isTold("It has begun. Asked: " + others[0].name());
        assertThat(mo.notes().getLast()).doesNotContain("Mo");
    }

    private static void all(String label, Person... people) {
        for (Person person : people) {
            person.presses(label);
        }
    }

    private static void names(Person who, String lines) {
        who.fillsAndSends("Name something to cover", "What does a proposal have to answer?", lines);
    }

    private static void adds(Person who, String lines) {
        who.fillsAndSends("Add ideas", "What could we do?", lines);
    }

    private static FormOnScreen goesOn(Person who, String way) {
        return who.opens("Go on another way …").pick("How shall we go on?", List.of(way));
    }

    /** Process proposals (method.md 2.10): set aside by everyone, taken up by a press, kept from going back, written alone. */
    @Test
    void how_it_goes_on_is_decided_by_everyone() {
        begins(NEED, kim, lee);
        assertThat(goesOn(lee, "Set it aside, until a day or until somebody takes it up again")
                        .submit())
                .isEmpty();
        lee.isTold("I ask everyone whether there is a reason against going on like that");
        kim.seesTogether(
                "Building a proposal", "another way", "Lee asks to set this aside until somebody takes it up again");
        mo.sees("About “" + NEED);
        all("No objection", kim);
        kim.seesTogether("Building a proposal", "another way", "Mo");
        all("No objection", mo);
        kim.seesTogether("Building a proposal", "Set aside", "Everything said so far is kept");
        kim.types("backlog");
        kim.isTold("Building a proposal", "Set aside by all of us");
        lee.presses("Take it up again");
        lee.isTold("It goes on where it stood");
        kim.types("backlog");
        kim.isTold("Nothing is put off");
        all("That’s it", kim, lee);
        kim.seesTogether("Building a proposal", "2 of 4");

        assertThat(goesOn(lee, "The step before once more").submit()).isEmpty();
        mo.pressesTwice("No objection");
        kim.fillsAndSends("I object", "What could go wrong?", "The dogs do not wait");
        kim.isTold("Thank you for your objection");
        mo.seesTogether("Building a proposal", "2 of 4");
        mo.sees("There is a reason against it");

        names(kim, "Leashes?");
        assertThat(goesOn(mo, "I write the text alone").submit()).isEmpty();
        all("No objection", kim, lee);
        kim.seesTogether("Building a proposal", "4 of 4", "Leashes?");
        mo.presses("See the story");
        mo.readsInAWindow(
                "Lee proposes to do the step before once more", "The dogs do not wait", "write the text alone");
        assertThat(mo.opens("Write the text").fill("The proposal", TEXT).submit())
                .isEmpty();
        kim.seesTogether("ready to be proposed", TEXT);
    }

    @Test
    void the_dog_policy_from_two_complaints_to_a_proposal() {
        begins("Two complaints about dogs on the path", kim, lee, nia, oz, pat);
        pat.seesTogether("Building a proposal", "1 of 4", "Two complaints about dogs on the path", "Kim leads");
        FormOnScreen better = pat.opens("I’d say it differently");
        better.fill("What is needed, in your words", NEED)
                .fill("What do the present words miss?", "what the dogs need");
        assertThat(better.submit()).isEmpty();
        pat.isTold("to be taken in");
        all("That’s it", lee, nia, oz, kim);
        kim.seesTogether("Building a proposal", NEED, "what it missed: what the dogs need", "other words for it");
        kim.isWrittenTo("there are other words for it");
        FormOnScreen words = kim.opens("Word it anew");
        assertThat(words.valueOf("What is needed")).isEqualTo(NEED);
        assertThat(words.submit()).isEmpty();
        all("That’s it", lee, mo, nia, oz, pat);

        mo.seesTogether("Building a proposal", "2 of 4", NEED);
        names(nia, "Leashes?\nDogs must be on leash\nWe should ask the children");
        nia.isTold("“Dogs must be on leash” reads like an idea");
        nia.pressesInTheWindow("Keep it for the next step");
        nia.isTold("stands with the ideas in the next step", "“We should ask the children” reads like an idea");
        nia.pressesInTheWindow("It belongs here");
        nia.isTold("it is on the list");
        names(oz, "Which areas?\nhours\nvisitors’ dogs");
        names(pat, "leashes\ncleaning\nchildren");
        pat.isTold("Bingo", "leashes");
        mo.seesTogether(
                "To be covered", "Leashes?", "Which areas?", "cleaning", "Kept for the next step", "Dogs must be");
        all("Good enough", kim, lee, mo, nia, oz, pat);

        mo.seesTogether("3 of 4", "Dogs must be on leash", "kept from before");
        adds(lee, "That one is silly");
        lee.isTold("ideas only stand side by side", "Nobody sees this line");
        lee.pressesInTheWindow("Leave it out");
        lee.isTold("It is left out");
        adds(lee, "Leash always\nFree in the orchard");
        mo.seesNothingOf("silly");
        adds(oz, "A dog trainer for a month");
        all("Nothing more from me", kim, mo, nia, pat);
        kim.presses("Another round of ideas");
        mo.seesTogether("3 of 4", "time around: 2");
        adds(pat, "The orchard from 7 to 9");
        all("Nothing more from me", kim, lee, mo, nia, oz);

        FormOnScreen writers = kim.opens("Name who writes");
        assertThat(writers.valueOf("By when?")).isEqualTo("in 1 week");
        assertThat(writers.pick("Who writes the text?", List.of("Mo", "Lee")).submit())
                .isEmpty();
        assertThat(lee.opens("I have a reason")
                        .fill("What stands against it?", "I have no time this week")
                        .submit())
                .isEmpty();
        assertThat(kim.opens("Name who writes")
                        .pick("Who writes the text?", List.of("Mo", "Nia"))
                        .submit())
                .isEmpty();
        lee.seesTogether("4 of 4", "Mo and Nia would write it together, by", "Is there a reason against that?");
        all("No reason against it", lee, mo, nia, oz, pat);
        nia.isWrittenTo("you write one text");
        world.daysPass(6);
        FormOnScreen writing = mo.opens("Write the text");
        assertThat(writing.text()).contains("Which areas?", "Leash always");
        writing.fill("A few words to find it by", "Dogs on the path")
                .fill("The proposal", TEXT)
                .fill("What was left out, and why?", "A trainer, because nobody knows one.");
        assertThat(writing.submit()).isEmpty();
        lee.seesTogether("ready to be proposed", TEXT, "A trainer, because nobody knows one.");

        FormOnScreen proposing = mo.opens("Bring it as a proposal");
        assertThat(proposing.valueOf("What do you propose?")).isEqualTo(TEXT);
        assertThat(proposing.valueOf("Why?")).isEqualTo(NEED);
        assertThat(proposing
                        .fill("Try it until?", "in 6 months")
                        .pick("Once, or from now on?", List.of("From now on, until we look again"))
                        .pick("Who leads through it?", List.of("Kim"))
                        .pick("How long is there to answer?", List.of(LIVE))
                        .submit())
                .isEmpty();
        lee.seesTogether("Proposal v1 · Dogs on the path", TEXT, NEED);
        lee.seesTogether("Proposed · Dogs on the path", "It goes on as a proposal");
        lee.pressesOn("Proposed · Dogs on the path", "See the story");
        lee.readsInAWindow(
                "Two complaints", "Leash always", "Free in the orchard", "A trainer, because nobody knows one.");
        itIsDecidedWithOneAmendmentAndTheCounterProposalIsKept();
    }

    /** Steps 5 to 7 of S3: what Oz would do instead is not lost, and never stands in consent beside the other. */
    private void itIsDecidedWithOneAmendmentAndTheCounterProposalIsKept() {
        all("No question", kim, lee, nia, oz, pat);
        FormOnScreen instead = oz.opens("Say what I think");
        instead.fill("In a few sentences", "Instead let’s just hire a dog trainer.")
                .pick("Something else instead?", List.of("This is a different proposal: keep it for afterwards"));
        assertThat(instead.submit()).isEmpty();
        oz.isTold("kept as a draft");
        lee.reacts("Nine is late for the children on their way to school.");
        all("Looks good to me", kim, mo, nia, oz, pat);

        kim.fillsAndSends("Fold in suggestions", "The new text", TEXT + " " + AMENDMENT);
        lee.seesTogether("3 of 3 · consent", "v2", AMENDMENT);
        lee.seesNothingOf("Proposal v1 · Instead");
        all("No objection", kim, lee, mo, nia, oz, pat);
        lee.seesTogether("Decided · v2", AMENDMENT, "No objections from", "Kim", "Oz", "Pat");

        oz.isWrittenTo("you had another proposal", "dog trainer");
        kim.types("backlog");
        kim.isTold("dog trainer", "A proposal that came up meanwhile");
    }

    @Test
    void whoever_says_i_m_in_builds_it_too_until_the_text_is_written() {
        mo.types("shape Two complaints about dogs on the path");
        assertThat(mo.form()
                        .pick("How long is there to answer?", List.of(LIVE))
                        .pick("Who else?", List.of("Anyone here who says “I’m in”"))
                        .submit())
                .isEmpty();
        mo.isTold("Whoever is here can say “I’m in”");
        lee.presses("I’m in");
        lee.isTold("You’re in");
        mo.seesTogether("Building a proposal", "In so far: Mo and Lee");
        mo.presses("Begin now");
        all("That’s it", lee);
        nia.presses("Good enough");
        nia.isTold("You are not in yet");
        nia.presses("I’m in");
        nia.isTold("You’re in");
        mo.seesTogether("Building a proposal", "2 of 4", "Still to hear from Mo, Lee and Nia");
        all("Good enough", mo, lee, nia);
        all("Nothing more from me", mo, lee, nia);
        lee.presses("I can write it");
        pat.presses("I’m in");
        pat.isTold("You’re in");
        all("No reason against it", mo, nia, pat);
        oz.seesNothingOf("can still come in");
    }
}
