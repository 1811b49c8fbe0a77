package org.popcircle.slack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.popcircle.sandbox.browser.Browser;
import org.popcircle.sandbox.browser.Browser.Size;
import org.popcircle.sandbox.browser.InTheBrowser;
import org.popcircle.sandbox.browser.Window;
import org.popcircle.slack.SlackAdapter;

/** The program as people meet it first: the sandbox, in a real browser, several people in several windows. */
class SandboxInTheBrowserTest extends InTheBrowser {

    SandboxInTheBrowserTest() {
        super(
                SlackAdapter.class,
                "SLACK_BOT_TOKEN",
                "SLACK_CLIENT_ID",
                "SLACK_CLIENT_SECRET",
                "SLACK_SIGNING_SECRET",
                "SLACK_APP_TOKEN");
    }

    @ParameterizedTest
    @EnumSource
    void a_check_grows_when_somebody_objects_and_is_decided_as_version_2(Size size) {
        Browser browser = open(size);
        Window ana = browser.as("U0ANA").withoutFirstSteps();
        Window ben = browser.as("U0BEN");
        Window chi = browser.as("U0CHI");

        ana.types("/circle check Release on Friday at 3 pm?");
        ana.asks("Ben", "Chi");
        ben.reads("Check · Release on Friday at 3 pm?");
        ben.photograph(size + "-check");
        ben.presses("No objection");
        ben.reads("Thanks, noted: no objection.");
        ben.photograph(size + "-noted");
        chi.presses("I object");
        chi.fills("What could go wrong?", "Nobody is here at the weekend to mend it.");
        chi.photograph(size + "-objection-form");
        chi.presses("I object");
        chi.reads("Everyone has answered.");
        chi.presses("Close");
        ana.reads("Chi: Nobody is here at the weekend to mend it.");
        ana.photograph(size + "-objection");
        ben.presses("I’ll choose the wording");
        ben.presses("Write version 2");
        ben.fills("The new text", "Release on Thursday at 10 am.");
        ben.photograph(size + "-version-form");
        ben.presses("Put it forward");
        ana.reads("Proposal v2");
        ben.reads("Version 2 is out.");
        ana.photograph(size + "-version-2");
        for (Window everybody : new Window[] {ana, ben, chi}) {
            everybody.closesForm();
            everybody.presses("No objection");
        }
        for (Window everybody : new Window[] {ana, ben, chi}) {
            everybody.reads("Decided · v2 · Release on Thursday at 10 am.");
            assertThat(everybody.sidewaysOverflow()).isEqualTo("0");
        }
        ana.photograph(size + "-decided");
    }

    @ParameterizedTest
    @EnumSource
    void a_proposal_that_meets_an_objection_is_decided_by_two_people_at_once(Size size) {
        Browser browser = open(size);
        Window ana = browser.as("U0ANA").withoutFirstSteps();
        Window ben = browser.as("U0BEN");

        ana.types("/circle propose A weekly surplus-food stall");
        ana.fills("What do you propose?", "We run a stall every Saturday 9–12.");
        ana.fills("Try it until?", "in 3 months");
        ana.photograph(size + "-proposal-form");
        ana.asks("Ben");
        ben.inTheDark(true);
        ben.reads("1 of 3 · understand");
        ben.photograph(size + "-understand-dark");
        ben.presses("Clear, nothing to add");
        ana.reads("3 of 3 · consent");
        ana.photograph(size + "-consent");
        ana.presses("No objection");
        ben.presses("I object");
        ben.fills("What could go wrong?", "In the rain nobody comes.");
        ben.presses("I object");
        ben.reads("Everyone has answered.");
        ben.closesForm();
        ben.presses("I’ll choose the wording");
        ben.presses("Write version 2");
        ben.fills("The new text", "We run a stall every dry Saturday 9–12.");
        ben.presses("Put it forward");
        ana.reads("Proposal v2");
        ana.reads("What this version answers");
        ben.reads("Version 2 is out.");
        for (Window everybody : new Window[] {ana, ben}) {
            everybody.closesForm();
            everybody.presses("No objection");
        }
        for (Window everybody : new Window[] {ana, ben}) {
            everybody.reads("Decided · v2 · A weekly surplus-food stall");
            assertThat(everybody.sidewaysOverflow()).isEqualTo("0");
        }
        ben.photograph(size + "-decided-dark");
    }

    @Test
    void time_that_is_moved_on_reminds_who_is_missing_and_then_says_that_it_is_up() {
        Browser browser = open(Size.DESK);
        Window ana = browser.as("U0ANA").withoutFirstSteps();
        Window ben = browser.as("U0BEN");
        ana.types("/circle check Buy a kettle?");
        ana.asks("Ben");
        ana.reads("Check · Buy a kettle?");

        ben.clicks("#rail-app");
        ana.clicks("#clock");
        for (int i = 0; i < 8; i++) {
            ana.clicks("button[data-advance='7200']");
        }
        ben.reads("“Buy a kettle?” waits for your word");
        ben.photograph("nudge");
        ana.clicks("button[data-advance='86400']");
        ana.reads("The time is up.");
        ana.reads("Silence decides nothing; what shall we do?");
        ana.photograph("overdue");
        assertThat(ana.text()).doesNotContain("Decided");
    }

    @Test
    void a_clock_that_was_moved_far_leaves_room_for_the_person_on_a_phone() {
        Window ana = open(Size.PHONE).as("U0ANA").withoutFirstSteps();

        ana.clicks("#clock");
        ana.clicks("button[data-advance='604800']");
        ana.clicks("button[data-advance='86400']");
        ana.clicks("button[data-advance='7200']");

        ana.reads("+8 days 2 h");
        assertThat(ana.sidewaysOverflow()).isEqualTo("0");
        ana.photograph("clock-on-a-phone");
    }

    @Test
    void the_guided_first_example_leads_through_a_whole_round() {
        Browser browser = open(Size.DESK);
        Window me = browser.as("U0ANA");
        me.see("#coach[data-step='1']");
        me.clicks("#coach-do");
        me.sends();
        me.asks("Ben", "Chi");
        me.see("#coach[data-step='3']");
        me.clicks("#coach-do");
        me.see("body[data-me='U0BEN'][data-connected='true']");
        me.presses("No objection");
        me.see("#coach[data-step='4']");
        me.clicks("#coach-do");
        me.see("body[data-me='U0CHI'][data-connected='true']");
        me.presses("I object");
        me.fills("What could go wrong?", "Nobody is here at the weekend to mend it.");
        me.presses("I object");
        me.reads("Everyone has answered.");
        me.closesForm();
        me.see("#coach[data-step='5']");
        me.clicks("#coach-do");
        me.sends();
        me.see("#coach[data-step='done']");
        me.photograph("guide-done");
    }

    @Test
    void the_guided_first_example_ends_well_when_nobody_objects_either() {
        Browser browser = open(Size.DESK);
        Window me = browser.as("U0ANA");
        me.see("#coach[data-step='1']");
        me.clicks("#coach-do");
        me.sends();
        me.asks("Ben", "Chi");
        me.see("#coach[data-step='3']");
        me.clicks("#coach-do");
        me.see("body[data-me='U0BEN'][data-connected='true']");
        me.presses("No objection");
        me.see("#coach[data-step='4']");
        me.clicks("#coach-do");
        me.see("body[data-me='U0CHI'][data-connected='true']");
        me.presses("No objection");
        me.see("#coach[data-step='done']");
    }
}
