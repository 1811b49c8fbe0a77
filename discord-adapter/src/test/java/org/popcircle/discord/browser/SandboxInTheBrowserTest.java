package org.popcircle.discord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.popcircle.discord.DiscordAdapter;
import org.popcircle.sandbox.browser.Browser;
import org.popcircle.sandbox.browser.Browser.Size;
import org.popcircle.sandbox.browser.InTheBrowser;
import org.popcircle.sandbox.browser.Window;

/** The program as people meet it first: the sandbox, in a real browser, several people in several windows. */
class SandboxInTheBrowserTest extends InTheBrowser {

    private static final String ANA = "1450000000000001101";
    private static final String BEN = "1450000000000001102";
    private static final String CHI = "1450000000000001103";
    private static final String FLOR = "1450000000000001109";

    SandboxInTheBrowserTest() {
        super(DiscordAdapter.class, "DISCORD_TOKEN", "DISCORD_API_URL");
    }

    @ParameterizedTest
    @EnumSource
    void a_check_grows_when_somebody_objects_and_is_decided_as_version_2(Size size) {
        Browser browser = open(size);
        Window ana = browser.as(ANA).withoutFirstSteps();
        Window ben = browser.as(BEN);
        Window chi = browser.as(CHI);

        ana.types("/circle check Release on Friday at 3 pm?");
        ana.asks("Ben", "Chi");
        ben.reads("Check · Release on Friday at 3 pm?");
        ben.photograph(size + "-check");
        ben.presses("No objection");
        ben.reads("Thanks, noted: no objection.");
        ben.reads("Only you can see this");
        chi.presses("I object");
        chi.fills("What could go wrong?", "Nobody is here at the weekend to mend it.");
        chi.photograph(size + "-objection-form");
        chi.submits();
        chi.reads("Everyone has answered.");
        ana.reads("Chi: Nobody is here at the weekend to mend it.");
        ana.photograph(size + "-objection");
        ben.presses("I’ll choose the wording");
        ben.presses("Write version 2");
        ben.fills("The new text", "Release on Thursday at 10 am.");
        ben.submits();
        ben.presses("Put it forward");
        ana.reads("Proposal v2");
        ana.photograph(size + "-version-2");
        for (Window everybody : new Window[] {ana, ben, chi}) {
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
        Window ana = browser.as(ANA).withoutFirstSteps();
        Window ben = browser.as(BEN);

        ana.types("/circle propose A weekly surplus-food stall");
        ana.fills("What do you propose?", "We run a stall every Saturday 9–12.");
        ana.fills("Try it until?", "in 3 months");
        ana.photograph(size + "-proposal-form");
        ana.chooses("Ben");
        ana.submits();
        ana.presses("Put it forward");
        ben.reads("1 of 3 · understand");
        ben.presses("Clear, nothing to add");
        ana.reads("3 of 3 · consent");
        ana.photograph(size + "-consent");
        ana.presses("No objection");
        ben.presses("I object");
        ben.fills("What could go wrong?", "In the rain nobody comes.");
        ben.submits();
        ben.reads("Everyone has answered.");
        ben.presses("I’ll choose the wording");
        ben.presses("Write version 2");
        ben.fills("The new text", "We run a stall every dry Saturday 9–12.");
        ben.submits();
        ben.presses("Put it forward");
        ana.reads("Proposal v2");
        for (Window everybody : new Window[] {ana, ben}) {
            everybody.presses("No objection");
        }
        for (Window everybody : new Window[] {ana, ben}) {
            everybody.reads("Decided · v2 · A weekly surplus-food stall");
            assertThat(everybody.sidewaysOverflow()).isEqualTo("0");
        }
    }

    @Test
    void what_is_said_in_a_thread_shows_beside_the_card_and_under_it() {
        Browser browser = open(Size.DESK);
        Window ana = browser.as(ANA).withoutFirstSteps();
        Window ben = browser.as(BEN);
        ana.types("/circle check Buy a kettle?");
        ana.asks("Ben");

        ben.clicks(".thread-link");
        ben.see("#thread-composer").sendKeys("A red one?");
        ben.sends();

        ana.reads("1 message ›");
        ana.clicks("#rail .thread-entry");
        ana.see("#thread-messages .card");
        assertThat(ana.see("#thread-messages").getText()).contains("A red one?");
        ana.photograph("thread");
    }

    @Test
    void the_guided_first_example_leads_through_a_whole_round() {
        Window me = open(Size.DESK).as(ANA);
        me.see("#coach[data-step='1']");
        me.clicks("#coach-do");
        me.sends();
        me.asks("Ben", "Chi");
        me.see("#coach[data-step='3']");
        me.clicks("#coach-do");
        me.see("body[data-me='" + BEN + "'][data-connected='true']");
        me.presses("No objection");
        me.see("#coach[data-step='4']");
        me.clicks("#coach-do");
        me.see("body[data-me='" + CHI + "'][data-connected='true']");
        me.presses("I object");
        me.fills("What could go wrong?", "Nobody is here at the weekend to mend it.");
        me.submits();
        me.reads("Everyone has answered.");
        me.see("#coach[data-step='5']");
        me.clicks("#coach-do");
        me.sends();
        me.see("#coach[data-step='done']");
    }

    @Test
    void whoever_speaks_spanish_reads_and_types_the_commands_in_spanish() {
        Window flor = open(Size.DESK).as(FLOR).withoutFirstSteps();

        flor.see("#composer").sendKeys("/circle con");
        flor.reads("/circle consulta <pregunta>");
        flor.reads("Pregunta a unas pocas personas si algo va en contra");
        flor.photograph("spanish-commands");
        flor.see("#composer").sendKeys("sulta ¿Compramos una tetera?");
        flor.reads("+ quien");
        flor.sends();
        flor.reads("¿A quién se pregunta?");
        flor.photograph("spanish-form");
    }

    @Test
    void the_story_of_a_decision_is_handed_over_as_a_file_that_opens() throws Exception {
        Browser browser = open(Size.DESK);
        Window ana = browser.as(ANA).withoutFirstSteps();
        Window ben = browser.as(BEN);
        ana.types("/circle check Buy a kettle?");
        ana.asks("Ben");
        ana.presses("No objection");
        ben.presses("No objection");
        ana.reads("Decided");
        ana.presses("See the story");
        ana.presses("As a text file");

        WebElement file = ana.see("a[download]");
        ana.photograph("file");
        assertThat(file.getText()).isEqualTo(file.getDomAttribute("download")).endsWith(".md");
        try (var client = HttpClient.newHttpClient()) {
            URI address = URI.create(String.valueOf(file.getDomProperty("href")));
            assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body())
                    .contains("Buy a kettle?");
        }
    }
}
