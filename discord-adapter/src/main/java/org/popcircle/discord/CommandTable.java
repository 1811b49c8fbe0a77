package org.popcircle.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.app.Conversation.MessageUse;
import org.popcircle.core.command.CommandForm;
import org.popcircle.core.command.CommandLine;
import org.popcircle.core.wording.Words;

/** What is registered with Discord: every command of the grammar, with its own fields, in every language we speak. */
final class CommandTable {

    static final String QUESTION = "question";
    static final String TITLE = "title";
    static final String WHO = "who";
    static final String ADD = "add";
    static final String WORDS = "words";
    static final String TOPIC = "topic";
    static final String CODE = "code";

    private static final int DESCRIPTION = 100;
    private static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_CODE = 40;

    private static final Map<String, List<DiscordLocale>> DIALECTS =
            Map.of("es", List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM));

    private CommandTable() {}

    /** @param command the slash command with its slash */
    static List<CommandData> of(String command) {
        List<CommandData> all = new ArrayList<>();
        SlashCommandData circle = Commands.slash(command.substring(1), text("discord.command.description"))
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
        localised("discord.command.description", circle::setDescriptionLocalization);
        circle.addSubcommands(
                CommandLine.forms().stream().map(CommandTable::subcommand).toList());
        all.add(circle);
        for (MessageUse use : MessageUse.values()) {
            CommandData entry = Commands.message(text(menuKey(use)))
                    .setContexts(InteractionContextType.GUILD)
                    .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
            localised(menuKey(use), entry::setNameLocalization);
            all.add(entry);
        }
        return all;
    }

    /** What an entry of a message's menu does, by the name it was registered with. */
    static List<MessageUse> usesNamed(String name) {
        return List.of(MessageUse.values()).stream()
                .filter(use -> text(menuKey(use)).equals(name))
                .toList();
    }

    private static String menuKey(MessageUse use) {
        return switch (use) {
            case PROPOSAL -> "discord.menu.proposal.label";
            case QUESTION -> "discord.menu.question.label";
            case REACTION -> "discord.menu.reaction.label";
        };
    }

    private static SubcommandData subcommand(CommandForm form) {
        SubcommandData data = new SubcommandData(form.key(), shortened(text(form.descriptionKey())));
        localised(form.descriptionKey(), (locale, words) -> data.setDescriptionLocalization(locale, shortened(words)));
        localised("discord.name." + form.key(), data::setNameLocalization);
        return data.addOptions(options(form));
    }

    /** A command of the grammar that has no fields of its own here takes the words behind it as they are typed. */
    private static List<OptionData> options(CommandForm form) {
        return switch (form) {
            case CHECK -> List.of(option(OptionType.STRING, QUESTION, true).setMaxLength(LONGEST_TEXT), who());
            case PROPOSE ->
                List.of(
                        option(OptionType.STRING, TITLE, false)
                                .setMaxLength(LONGEST_LINE)
                                .setAutoComplete(true),
                        who());
            case STATUS, MINE, MEMBERS, SETTINGS, UNLINK, UNBRIDGE, PRIORITISE -> List.of();
            case LINK, BRIDGE -> List.of(option(OptionType.STRING, CODE, false).setMaxLength(LONGEST_CODE));
            case BACKLOG -> List.of(option(OptionType.STRING, ADD, false).setMaxLength(LONGEST_LINE));
            case LOG ->
                List.of(option(OptionType.STRING, WORDS, false)
                        .setMaxLength(LONGEST_LINE)
                        .setAutoComplete(true));
            case HELP ->
                List.of(option(OptionType.STRING, TOPIC, false)
                        .setMaxLength(LONGEST_LINE)
                        .setAutoComplete(true));
            default -> List.of(option(OptionType.STRING, WORDS, false).setMaxLength(LONGEST_LINE));
        };
    }

    private static OptionData who() {
        return option(OptionType.USER, WHO, false);
    }

    private static OptionData option(OptionType type, String name, boolean required) {
        OptionData option = new OptionData(type, name, text("discord.option." + name + ".description"), required);
        localised("discord.option." + name + ".description", option::setDescriptionLocalization);
        localised("discord.option." + name + ".name", option::setNameLocalization);
        return option;
    }

    private static String text(String key) {
        return Words.in(Locale.ENGLISH).text(key);
    }

    private static String shortened(String text) {
        return VisibleText.cut(text, DESCRIPTION);
    }

    private interface Localised {
        Object in(DiscordLocale locale, String words);
    }

    private static void localised(String key, Localised target) {
        for (Locale language : Words.languages()) {
            for (DiscordLocale dialect : DIALECTS.getOrDefault(language.getLanguage(), List.of())) {
                target.in(dialect, Words.in(language).text(key));
            }
        }
    }
}
