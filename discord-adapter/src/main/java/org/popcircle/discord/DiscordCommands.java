package org.popcircle.discord;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.popcircle.adapter.Patience;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.command.Topic;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

/** {@code /circle …} with its fields, what they suggest while one types, and the entries of a message's menu. */
final class DiscordCommands {

    private static final int CHOICES = 25;
    private static final int CHOICE = 100;

    private final Conversation conversation;
    private final DiscordCallers callers;
    private final DiscordForms forms;
    private final PrivateAnswers answers;
    private final Patience patience;
    private final Executor background;
    private final Duration suggestWithin;

    DiscordCommands(
            Conversation conversation,
            DiscordCallers callers,
            DiscordForms forms,
            PrivateAnswers answers,
            Patience patience,
            Executor background,
            Duration suggestWithin) {
        this.conversation = conversation;
        this.callers = callers;
        this.forms = forms;
        this.answers = answers;
        this.patience = patience;
        this.background = background;
        this.suggestWithin = suggestWithin;
    }

    void typed(SlashCommandInteractionEvent command) {
        Caller caller = callers.caller(command, Optional.empty());
        String text = line(command);
        answers.answer(callers.origin(caller, command, false), patience.waitFor(() -> {
            Reply reply = conversation.types(caller, text);
            List<String> missing = reply instanceof Reply.Ask ? missing(command) : List.of();
            return missing.isEmpty()
                    ? forms.answer(caller, reply)
                    : new Answer.Says(DiscordWords.in(caller.locale()).cannotWrite(missing));
        }));
    }

    void used(MessageContextInteractionEvent command) {
        Caller caller = callers.caller(command, Optional.empty());
        Origin origin = callers.origin(caller, command, false);
        String text = command.getTarget().getContentDisplay();
        CommandTable.usesNamed(command.getName()).stream()
                .findFirst()
                .ifPresentOrElse(
                        use -> answers.answer(
                                origin,
                                patience.waitFor(() -> forms.answer(caller, conversation.uses(caller, use, text)))),
                        () -> answers.show(origin, origin.words().nothingChanged()));
    }

    /** Suggestions come in time or not at all. */
    void completing(CommandAutoCompleteInteractionEvent typing) {
        Caller caller = callers.caller(typing, Optional.empty());
        String soFar = typing.getFocusedOption().getValue();
        String option = typing.getFocusedOption().getName();
        var _ = CompletableFuture.supplyAsync(
                        () -> switch (option) {
                            case CommandTable.TOPIC -> topics(caller.locale(), soFar);
                            case CommandTable.TITLE -> waiting(caller, soFar);
                            default -> decisions(caller, soFar);
                        },
                        background)
                .completeOnTimeout(List.of(), suggestWithin.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    Patience.tell(failure);
                    return List.of();
                })
                .thenCompose(choices -> typing.replyChoices(choices).submit())
                .exceptionally(failure -> {
                    Acks.failed(failure);
                    return null;
                });
    }

    /** The line that somebody would have typed, in the grammar that both messengers share. */
    static String line(CommandInteractionPayload command) {
        return Stream.concat(
                        Stream.ofNullable(command.getSubcommandName()),
                        command.getOptions().stream().map(option -> words(option, command)))
                .reduce((before, next) -> before + " " + next)
                .orElse("");
    }

    private static String words(OptionMapping option, CommandInteractionPayload command) {
        if (option.getType() == OptionType.USER) {
            return "<@" + option.getAsString() + ">";
        }
        String typed = DiscordInput.typed(option.getAsString(), command.getGuild());
        return option.getName().equals(CommandTable.ADD) ? "add " + typed : typed;
    }

    private static List<String> missing(SlashCommandInteractionEvent command) {
        return command.isFromGuild() && command.isFromAttachedGuild()
                ? DiscordPermissions.missingFor(whereCardsGo(command.getGuildChannel()))
                : List.of();
    }

    private static GuildChannel whereCardsGo(GuildMessageChannel channel) {
        return channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
    }

    private static List<Command.Choice> topics(Locale locale, String soFar) {
        Words words = Words.in(locale);
        return Stream.of(Topic.values())
                .map(topic ->
                        new Command.Choice(named(words.text("help.topic." + topic.key() + ".heading")), topic.key()))
                .filter(choice -> matches(choice.getName(), soFar) || matches(choice.getAsString(), soFar))
                .limit(CHOICES)
                .toList();
    }

    /** What is in the logbook of this place and has these words. */
    private List<Command.Choice> decisions(Caller caller, String soFar) {
        return titles(conversation.types(caller, "log " + soFar), "");
    }

    /** What waits on the list of this place and has these words. */
    private List<Command.Choice> waiting(Caller caller, String soFar) {
        return titles(conversation.types(caller, "backlog"), soFar);
    }

    private static List<Command.Choice> titles(Reply found, String soFar) {
        return found instanceof Reply.Show(View.ListView list)
                ? list.entries().stream()
                        .map(entry -> VisibleText.plain(entry.title()).strip())
                        .filter(title -> !title.isEmpty() && matches(title, soFar))
                        .distinct()
                        .limit(CHOICES)
                        .map(title -> new Command.Choice(named(title), named(title)))
                        .toList()
                : List.of();
    }

    private static String named(String text) {
        return VisibleText.cut(text.replace('\n', ' ').strip(), CHOICE);
    }

    private static boolean matches(String text, String soFar) {
        return text.toLowerCase(Locale.ROOT)
                .contains(soFar.toLowerCase(Locale.ROOT).strip());
    }
}
