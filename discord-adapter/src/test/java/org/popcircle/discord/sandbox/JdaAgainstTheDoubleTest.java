package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.discord.sandbox.Doubles.eventually;

import java.util.Map;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.DiscordChannel;
import org.popcircle.discord.sandbox.people.Seat;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;

/** The real JDA against the double: what people do reaches it, and what it says reaches people. */
class JdaAgainstTheDoubleTest {

    private final DiscordDouble discord = Doubles.strict();
    private DiscordDoubleServer server;
    private SmallBot bot;

    @BeforeEach
    void start() {
        server = DiscordDoubleServer.start(discord);
        bot = new SmallBot(server);
        bot.registerCommands();
    }

    @AfterEach
    void stop() {
        bot.close();
        server.close();
    }

    private Seat in(String person) {
        return discord.person(person).in("#valley");
    }

    private DiscordChannel valley() {
        return discord.channel("#valley");
    }

    @Test
    void a_question_goes_from_command_to_form_to_message_to_press_to_edit() {
        assertThat(in("Ana").runs("circle", "ask", Map.of("question", "x")).isOk())
                .isTrue();
        var form = discord.person("Ana").modal();
        assertThat(form.title()).isEqualTo("Ask the circle");
        assertThat(form.labels()).containsExactly("Your question", "Ask whom?");

        assertThat(form.submit()).containsEntry("Your question", "This field is required.");
        assertThat(form.fill("Your question", "Release on Friday?")
                        .choose("Ask whom?", "Ben")
                        .submit())
                .isEmpty();
        assertThat(discord.person("Ana").hasModal()).isFalse();
        eventually()
                .untilAsserted(
                        () -> assertThat(valley().card("Release on Friday?").buttons())
                                .containsExactly("Yes"));
        assertThat(bot.heard()).contains("asked [" + discord.person("Ben").id() + "]");

        var card = valley().card("Release on Friday?");
        var click = in("Ben").presses("Yes");

        assertThat(click.ack().type()).isEqualTo(7);
        assertThat(valley().now(card).plainText()).startsWith("Answered by @Ben");
        eventually()
                .untilAsserted(
                        () -> assertThat(in("Ben").lastEphemeral().plainText()).isEqualTo("Thanks, Ben."));
        assertThat(in("Chi").ephemerals()).isEmpty();
        assertThat(discord.requests().mistakes()).isEmpty();
    }

    @Test
    void a_deferred_answer_is_first_thought_about_and_then_said_to_one_person() {
        in("Ana").runs("circle", "slow");

        eventually()
                .untilAsserted(
                        () -> assertThat(in("Ana").lastEphemeral().plainText()).isEqualTo("Thought about it."));
        assertThat(in("Ana").lastEphemeral().isThinking()).isFalse();
        assertThat(in("Ben").messages()).isEmpty();
    }

    @Test
    void a_list_is_offered_while_somebody_types() {
        assertThat(in("Ana").isOffered("circle", "log", "about", "rel")).containsExactly("All about rel");
        assertThat(in("Ana").runs("circle", "log", Map.of("about", "all")).isOk())
                .isTrue();
        assertThat(in("Ana").lastEphemeral().plainText()).isEqualTo("Found it, ana.");
    }

    @Test
    void an_entry_of_the_message_menu_brings_the_message_and_a_menu_brings_a_person() {
        var said = in("Ben").says("Shall we bake?");
        in("Ana").uses("Make this my question", said);
        assertThat(bot.heard()).contains("menu on Shall we bake?");

        channel().sendMessageComponents(SmallBot.card("Card")).useComponentsV2().complete();
        assertThat(in("Ana")
                        .picksOn(valley().card("Card"), "Who knows?", "Chi")
                        .ack()
                        .isOk())
                .isTrue();
        assertThat(bot.heard()).contains("picked chi");
    }

    @Test
    void direct_messages_and_threads_are_written_to_and_pressed_in() {
        var ben = discord.person("Ben");
        bot.jda()
                .openPrivateChannelById(ben.id())
                .flatMap(
                        it -> it.sendMessageComponents(SmallBot.card("For Ben")).useComponentsV2())
                .complete();
        assertThat(ben.inDirectMessages().presses("Yes").ack().isOk()).isTrue();
        assertThat(ben.directMessages().getFirst().plainText()).startsWith("Answered by @Ben");

        var card = channel().sendMessage("Card").complete();
        var thread = card.createThreadChannel("Talk").complete();
        thread.sendMessageComponents(SmallBot.card("In the thread"))
                .useComponentsV2()
                .complete();
        var inThread = discord.person("Chi").inThreadOf(valley().card("Card"));
        assertThat(inThread.presses("Yes").ack().isOk()).isTrue();
        assertThat(valley().threadOf(valley().card("Card"))
                        .card("Answered by @Chi")
                        .id())
                .isNotEmpty();
        assertThat(discord.requests().mistakes()).isEmpty();
    }

    private MessageChannel channel() {
        return bot.jda().getTextChannelById(Valley.VALLEY);
    }
}
