package org.popcircle.discord.sandbox;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.awaitility.Awaitility;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;

/** A little question-and-answer bot on the real JDA, to see whether JDA believes the double. */
final class SmallBot extends ListenerAdapter implements AutoCloseable {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ShardManager shards;

    SmallBot(DiscordDoubleServer server) {
        shards = DefaultShardManagerBuilder.createLight(
                        server.discord().app().token(), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfigProvider(it -> new RestConfig().setBaseUrl(server.apiUrl()))
                .setSessionController(new ReturningController(server))
                .setEventPoolProvider(it -> threads)
                .setEnableShutdownHook(false)
                .addEventListeners(this)
                .build();
        Awaitility.await().until(this::isConnected);
    }

    boolean isConnected() {
        return shards.getShards().stream().allMatch(it -> it.getStatus() == JDA.Status.CONNECTED)
                && !shards.getShards().isEmpty();
    }

    JDA jda() {
        return shards.getShards().getFirst();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    void registerCommands() {
        jda().updateCommands()
                .addCommands(
                        Commands.slash("circle", "Decide together")
                                .addSubcommands(
                                        new SubcommandData("ask", "Ask the circle")
                                                .addOption(OptionType.STRING, "question", "What do you ask?", false)
                                                .addOption(OptionType.USER, "whom", "Ask whom?", false),
                                        new SubcommandData("slow", "Think first"),
                                        new SubcommandData("log", "Find a decision")
                                                .addOptions(new OptionData(
                                                                OptionType.STRING, "about", "What was it about?", true)
                                                        .setAutoComplete(true))),
                        Commands.message("Make this my question"))
                .complete();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        heard.add(event.getSubcommandName() + " " + event.getOptions() + " by "
                + event.getUser().getName());
        if ("slow".equals(event.getSubcommandName())) {
            event.deferReply(true)
                    .queue(hook -> hook.editOriginal("Thought about it.").queue());
            return;
        }
        if ("log".equals(event.getSubcommandName())) {
            event.reply("Found it, " + event.getUser().getName() + ".")
                    .setEphemeral(true)
                    .queue();
            return;
        }
        var question = TextInput.create("question", TextInputStyle.PARAGRAPH)
                .setMaxLength(200)
                .build();
        var whom = EntitySelectMenu.create("whom", EntitySelectMenu.SelectTarget.USER)
                .setRequired(false)
                .build();
        event.replyModal(Modal.create("ask", "Ask the circle")
                        .addComponents(Label.of("Your question", question), Label.of("Ask whom?", whom))
                        .build())
                .queue();
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        event.replyChoices(new Command.Choice(
                        "All about " + event.getFocusedOption().getValue(), "all"))
                .queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        var question = event.getValue("question").getAsString();
        heard.add("asked " + event.getValue("whom").getAsStringList());
        event.reply("Asked.").setEphemeral(true).queue();
        event.getMessageChannel()
                .sendMessageComponents(card(question))
                .useComponentsV2()
                .queue();
    }

    static Container card(String text) {
        return Container.of(
                Section.of(Button.primary("yes", "Yes"), TextDisplay.of(text)),
                ActionRow.of(Button.secondary("later", "Later").asDisabled()),
                ActionRow.of(EntitySelectMenu.create("who", EntitySelectMenu.SelectTarget.USER)
                        .setPlaceholder("Who knows?")
                        .build()));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        heard.add("pressed " + event.getComponentId() + " by " + event.getUser().getName());
        event.editComponents(card("Answered by " + event.getUser().getAsMention()))
                .useComponentsV2()
                .queue(hook -> hook.sendMessage("Thanks, " + event.getUser().getEffectiveName() + ".")
                        .setEphemeral(true)
                        .queue());
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        heard.add("picked " + event.getMentions().getUsers().getFirst().getName());
        event.deferEdit().queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        Message target = event.getTarget();
        heard.add("menu on " + target.getContentRaw());
        event.reply("Made it a question.").setEphemeral(true).queue();
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        heard.add("resumed");
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        heard.add("recreated");
    }

    @Override
    public void close() {
        shards.shutdown();
        for (var shard : shards.getShards()) {
            try {
                if (!shard.awaitShutdown(Duration.ofSeconds(5))) {
                    shard.shutdownNow();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        threads.shutdownNow();
    }

    /** After a reconnect that failed JDA forgets which gateway it was told of, and asks this for the usual one. */
    private static final class ReturningController extends ConcurrentSessionController {

        private final DiscordDoubleServer server;

        ReturningController(DiscordDoubleServer server) {
            this.server = server;
        }

        @Override
        public String getGateway() {
            return server.discord().gateway().url();
        }
    }
}
