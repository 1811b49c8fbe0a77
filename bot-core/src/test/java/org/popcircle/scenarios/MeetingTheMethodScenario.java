package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios S4, S6 and S11 of method.md section 10. */
public abstract class MeetingTheMethodScenario extends Scenario {

    protected MeetingTheMethodScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    private final Person quinn = person("Quinn");
    private final Person rae = person("Rae");
    private final Person sam = person("Sam");
    private final Person tia = person("Tia");
    private final Person uma = person("Uma");
    private final Person vic = person("Vic");
    private final Person wen = person("Wen");
    private final List<Person> notSam = List.of(quinn, rae, tia, uma, vic, wen);

    /** S4 up to where six of seven have said what they think, 20 hours in. */
    private void storytimeUntilOnlySamIsMissing() {
        foundsACircle(quinn, rae, sam, tia, uma, vic, wen);
        agreeThatLeads(quinn, quinn, rae, sam, tia, uma, vic, wen);
        rae.proposes("Move Storytime to 10:00 from next term.")
                .until("in 4 months")
                .asARule()
                .inStepsOf("48 hours")
                .toTheCircle();

        world.hoursPass(5);
        uma.asks("Which room?");
        vic.asks("Who opens?");
        rae.answers("Which room?", "The library.");
        rae.answers("Who opens?", "I do.");
        world.hoursPass(15);
        for (Person parent : List.of(quinn, sam, tia, uma, vic, wen)) {
            rae.sees("1 of 3 · understand");
            parent.presses("No question");
        }
        rae.sees("2 of 3 · reactions");

        for (Person parent : List.of(quinn, tia, uma, vic, wen)) {
            parent.reacts("Fine with me, says " + parent.name() + ".");
        }
        rae.seesTogether("2 of 3 · reactions", "Still to hear from Sam");
    }

    @Test
    void s4_a_silent_parent_is_waited_for_and_silence_is_never_taken_for_consent() {
        storytimeUntilOnlySamIsMissing();
        notSam.forEach(Person::directMessages);
        int written = lettersToOthers();

        world.hoursPass(24);
        sam.isWrittenTo("waits for your word");
        assertThat(lettersToOthers()).as("only Sam is reminded").isEqualTo(written);

        world.hoursPass(24);
        rae.seesTogether("2 of 3 · reactions", "The time is up", "Sam");
        quinn.isWrittenTo("the time is up");
        tia.presses("Go on without their word");
        tia.isTold("Quinn leads here");
        quinn.presses("Go on without their word");
        quinn.presses("Go on as it stands");
        rae.seesTogether("3 of 3 · consent", "v1");

        world.hoursPass(12);
        for (Person parent : notSam) {
            parent.consents();
        }
        rae.seesTogether("3 of 3 · consent", "Still to hear from Sam");
        int reminders = sam.directMessages().size();
        written = lettersToOthers();
        world.hoursPass(12);
        assertThat(sam.directMessages()).hasSize(reminders + 1);
        assertThat(lettersToOthers()).as("only Sam is reminded").isEqualTo(written);

        world.hoursPass(24);
        rae.seesNothingOf("Decided · v1");
        rae.seesTogether("The time is up", "Sam");
        assertThat(rae.choicesOf("The time is up"))
                .contains("Give it another day", "Needs a meeting", "I’ll get in touch with them", "Leave for Sam?");
        quinn.isWrittenTo("Nothing is decided by silence");

        tia.presses("I’ll get in touch with them");
        world.hoursPass(4);
        sam.asksFirst("Is the room free?");
        rae.seesTogether("3 of 3 · consent", "Is the room free?", "v1");
        rae.answers("Is the room free?", "Yes, it is.");
        sam.isWrittenTo("Yes, it is.");
        world.hoursPass(1);
        sam.consents();

        rae.seesTogether("Decided · v1", "No objections from Rae, Quinn, Sam, Tia, Uma, Vic and Wen");
    }

    private int lettersToOthers() {
        return notSam.stream()
                .mapToInt(parent -> parent.directMessages().size())
                .sum();
    }

    @Test
    void s4c_anybody_takes_it_to_a_meeting_and_what_was_said_is_kept() {
        storytimeUntilOnlySamIsMissing();

        wen.presses("Needs a meeting");

        rae.seesTogether("Wen asked to talk about this in a meeting", "Everything said so far is kept");
        tia.types("backlog");
        tia.isTold("Move Storytime", "Needs a meeting");
        world.daysPass(30);
        rae.seesNothingOf("Decided · v1");
        tia.presses("Take it up again");
        rae.seesTogether("2 of 3 · reactions", "Fine with me, says Uma.", "Still to hear from Sam");
    }

    @Test
    void s6_a_facilitator_who_proposes_hands_over_the_wording_and_is_asked_like_everyone() {
        Person abi = person("Abi");
        Person bo = person("Bo");
        Person cy = person("Cy");
        Person dee = person("Dee");
        abi.proposes("Annual budget of 200 per member for a home-office chair.")
                .until("in 12 months")
                .inStepsOf("No clock, we are here now")
                .ledBy(abi)
                .wordedBy(bo)
                .asking(bo, cy, dee);
        cy.asks("Only chairs?");
        abi.answers("Only chairs?", "Yes.");
        bo.presses("No question");
        cy.presses("No question");
        dee.presses("No question");
        dee.reacts("Why not anything needed to work well at home?");
        cy.reacts("I agree with Dee.");
        bo.presses("Looks good to me");
        bo.isWrittenTo("you choose the wording");

        abi.fillsAndSends("Fold in suggestions", "The new text", "Chairs of any colour.");
        abi.isTold("Bo chooses the wording here");
        abi.presses("Go on as it stands");
        abi.isTold("Bo chooses the wording here");
        FormOnScreen second = bo.opens("Fold in suggestions");
        second.fill("The new text", "Members may order what they need to work well at home, up to 200 a year.")
                .pick("Is it a big change?", List.of("Big change: ask for questions again"));
        assertThat(second.submit()).isEmpty();

        abi.seesTogether("v2", "1 of 3 · understand", "what they need to work well at home");
        List.of(bo, cy, dee).forEach(Person::isClear);
        abi.sees("3 of 3 · consent");
        List.of(bo, cy, dee).forEach(Person::consents);
        abi.seesTogether("3 of 3 · consent", "Still to hear from Abi");
        abi.consents();
        dee.seesTogether("Decided · v2", "up to 200 a year", "No objections from Abi, Bo, Cy and Dee");
    }

    @Test
    void s11_everyone_passes_and_a_comment_with_consent_is_no_concern() {
        Person tom = person("Tom");
        tom.proposes("Switch registration to the new form.").asking(uma, vic, wen, sam);
        List.of(uma, vic, wen, sam).forEach(camper -> camper.presses("No question"));
        List.of(uma, vic, wen).forEach(camper -> camper.presses("Looks good to me"));
        world.hoursPass(24);
        tom.sees("Is there anything that must be said before we decide?");
        world.hoursPass(24);
        tom.sees("3 of 3 · consent");

        uma.presses("I’d rather pass");
        uma.isTold("We need everyone’s word here", "No objection", "Ask first", "object");
        tom.seesTogether("3 of 3 · consent", "Still to hear from Tom, Uma, Vic, Wen and Sam");
        uma.asksFirst("Does the old form stay readable?");
        tom.answers("stay readable?", "Yes.");
        uma.consents();

        FormOnScreen but = vic.opens("No objection, but…");
        but.fill("What would you like to say?", "I still think it is ugly.")
                .pick("Must we deal with it before we decide?", List.of("No, I just wanted to say it"));
        assertThat(but.submit()).isEmpty();
        vic.isTold("noted: no objection", "Your words can be read in the story");
        tom.seesNothingOf("ugly");
        List.of(wen, sam, tom).forEach(Person::consents);

        tom.seesTogether("Decided · v1", "No objections from Tom, Uma, Vic, Wen and Sam");
        tom.seesNothingOf("ugly");
        tom.presses("See the story");
        tom.readsInAWindow("Does the old form stay readable?", "I still think it is ugly.");
    }

    @Test
    void s11_in_sociocracy_3_style_a_concern_stands_beside_the_decision_and_can_reopen_it() {
        Person tom = person("Tom");
        foundsACircle(tom, uma, vic);
        tom.types("settings");
        assertThat(tom.form()
                        .pick("Concerns", List.of("A third answer: no objection, but a concern"))
                        .submit())
                .isEmpty();
        List.of(uma, vic).forEach(Person::consents);
        tom.sees("Decided · A third answer for concerns");

        tom.proposes("Switch registration to the new form.")
                .until("in 3 months")
                .toTheCircle();
        List.of(uma, vic).forEach(Person::isClear);
        FormOnScreen concern = vic.opens("No objection, a concern");
        assertThat(concern.fill("What concerns you?", "It will put off older members.")
                        .submit())
                .isEmpty();
        tom.seesNothingOf("older members");
        List.of(tom, uma).forEach(Person::consents);
        tom.seesTogether("Decided · v1", "Switch registration", "To keep in mind", "older members");

        vic.types("log registration");
        vic.pressesOn("Found with “registration”", "See the story");
        vic.pressesInTheWindow("Ask for an earlier look");
        assertThat(vic.form()
                        .fill("What has come up?", "It does put off older members.")
                        .submit())
                .isEmpty();
        List.of(tom, uma).forEach(Person::consents);
        tom.sees("look at this again");
        FormOnScreen changed = tom.opens("Renew or change it");
        changed.fill("What do you propose?", "Switch to the new form, with paper beside it.")
                .fill("Try it until?", "in 3 months");
        assertThat(changed.submit()).isEmpty();
        vic.seesTogether("Proposal v1", "with paper beside it");
    }
}
