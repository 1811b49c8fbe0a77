package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.slack.PublishedSchemas;
import org.popcircle.slack.sandbox.web.SlackDoubleServer;
import org.popcircle.slack.sandbox.workspace.Valley;

/** The real Bolt against the double: what people do reaches it, what it says reaches people, on either transport. */
abstract class BoltAgainstTheDouble {

    SlackDouble slack;
    SmallBot bot;
    private SlackDoubleServer server;

    private AutoCloseable connection;

    /** Brings the bot and the double together; closing what it answers parts them. */
    abstract AutoCloseable connect() throws Exception;

    @BeforeEach
    void start() throws Exception {
        var time = InstantSource.system();
        slack = new SlackDouble(TestApp.settings(), Valley.freshlySeeded(time), new PublishedSchemas(), time);
        server = SlackDoubleServer.start(slack);
        bot = new SmallBot(server);
        connection = connect();
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        server.close();
        bot.slack().close();
    }

    @Test
    void a_question_goes_from_command_to_form_to_message_to_press_to_update() {
        var ana = slack.person("Ana").in("#valley");

        assertThat(ana.types("/circle ask").status()).isEqualTo(200);
        var form = slack.person("Ana").modal();
        assertThat(form.title()).isEqualTo("Ask the circle");
        assertThat(form.labels()).containsExactly("Your question");

        assertThat(form.fill("Your question", "Release").submit())
                .containsEntry("Your question", "A question ends with a question mark.");
        assertThat(form.fill("Your question", "Release on Friday?").submit()).isEmpty();
        assertThat(slack.person("Ana").hasModal()).isFalse();
        var card = slack.channel("#valley").card("Release on Friday?");
        assertThat(card.buttons()).containsExactly("Yes");

        var click = slack.person("Ben").in("#valley").presses("Yes");
        assertThat(click.ack().isOk()).isTrue();
        assertThat(slack.channel("#valley").now(card).plainText()).startsWith("Answered by Ben");
        assertThat(slack.person("Ben").in("#valley").lastEphemeral().plainText())
                .isEqualTo("Thanks, Ben.");
        assertThat(slack.person("Chi").in("#valley").ephemerals()).isEmpty();
        assertThat(slack.requests().mistakes()).isEmpty();
    }

    @Test
    void an_acknowledgement_with_text_is_shown_to_the_person_alone() {
        slack.person("Ana").in("#valley").types("/circle help");

        assertThat(slack.person("Ana").in("#valley").lastEphemeral().plainText())
                .startsWith("Ask anything");
        assertThat(slack.channel("#valley").messages()).isEmpty();
    }

    @Test
    void typed_names_and_entities_arrive_escaped() {
        slack.person("Ana").in("#valley").types("/circle ask @Ben in #random about R&D <now>");

        assertThat(bot.heard())
                .contains("ask <@U0BEN|Ben> in <#C0RANDOM|random> about R&amp;D &lt;now&gt;", "opened true");
    }

    @Test
    void a_press_can_be_delivered_again_and_an_old_state_pressed() {
        slack.person("Ana").in("#valley").types("/circle ask");
        slack.person("Ana").modal().fill("Your question", "Lunch?").submit();
        var asked = slack.channel("#valley").card("Lunch?");
        var click = slack.person("Ben").in("#valley").presses("Yes");

        assertThat(slack.person("Ben").replay(click).parcel()).isEqualTo(click.parcel());
        slack.person("Chi").in("#valley").pressesOn(asked, "Yes");
        assertThat(slack.channel("#valley").now(asked).plainText()).startsWith("Answered by Chi");
    }

    @Test
    void events_and_shortcuts_arrive_and_the_home_is_drawn() {
        slack.channel("#random").inviteBot();
        assertThat(bot.heard()).anyMatch(it -> it.startsWith("joined U0POPCIRCLE"));

        var said = slack.person("Ben").in("#valley").says("We should bake more.");
        assertThat(slack.person("Ana")
                        .in("#valley")
                        .shortcut(said, "propose_from_message")
                        .isOk())
                .isTrue();
        assertThat(bot.heard()).contains("shortcut on We should bake more.");

        assertThat(slack.person("Ana").home().plainText()).isEqualTo("Nothing waits.");
    }
}
