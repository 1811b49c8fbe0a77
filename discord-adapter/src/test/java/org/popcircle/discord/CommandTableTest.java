package org.popcircle.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Conversation.MessageUse;
import org.popcircle.core.command.Command;
import org.popcircle.core.command.CommandForm;
import org.popcircle.core.command.CommandLine;

class CommandTableTest {

    private final List<CommandData> table = CommandTable.of("/circle");
    private final SlashCommandData circle = (SlashCommandData) table.getFirst();

    @Test
    void every_command_of_the_grammar_is_a_subcommand() {
        assertThat(circle.getName()).isEqualTo("circle");
        assertThat(circle.getSubcommands())
                .extracting(SubcommandData::getName)
                .containsExactlyElementsOf(
                        CommandLine.forms().stream().map(CommandForm::key).toList());
    }

    @Test
    void every_subcommand_is_understood_by_the_grammar_under_its_name() {
        for (SubcommandData subcommand : circle.getSubcommands()) {
            if (CommandLine.parse(subcommand.getName() + " something") instanceof Command.Misunderstood no) {
                assertThat(no.reason())
                        .as(subcommand.getName())
                        .isNotIn(Command.Reason.UNKNOWN_COMMAND, Command.Reason.NOT_YET);
            }
        }
    }

    @Test
    void everything_people_read_is_there_in_spanish() {
        assertThat(circle.getDescriptionLocalizations().toMap())
                .containsKeys(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM);
        for (SubcommandData subcommand : circle.getSubcommands()) {
            assertThat(spanish(subcommand.getDescriptionLocalizations().toMap()))
                    .as(subcommand.getName())
                    .isNotEqualTo(subcommand.getDescription());
            for (OptionData option : subcommand.getOptions()) {
                assertThat(spanish(option.getDescriptionLocalizations().toMap()))
                        .isNotEqualTo(option.getDescription());
                assertThat(spanish(option.getNameLocalizations().toMap())).isNotBlank();
            }
        }
        for (CommandData entry : table.subList(1, table.size())) {
            assertThat(spanish(entry.getNameLocalizations().toMap())).isNotEqualTo(entry.getName());
        }
    }

    @Test
    void a_spanish_name_is_there_and_means_the_same_when_it_is_typed_elsewhere() {
        for (SubcommandData subcommand : circle.getSubcommands()) {
            String name = spanish(subcommand.getNameLocalizations().toMap());
            assertThat(name).as(subcommand.getName()).isNotBlank();
            assertThat(CommandLine.parse(name + " x").getClass())
                    .as(name)
                    .isEqualTo(CommandLine.parse(subcommand.getName() + " x").getClass());
        }
    }

    @Test
    void every_use_of_a_message_has_an_entry_in_its_menu() {
        List<String> entries = table.subList(1, table.size()).stream()
                .map(CommandData::getName)
                .toList();
        assertThat(entries.stream().flatMap(name -> CommandTable.usesNamed(name).stream()))
                .containsExactlyElementsOf(List.of(MessageUse.values()));
    }

    private static String spanish(Map<DiscordLocale, String> words) {
        return words.getOrDefault(DiscordLocale.SPANISH, "");
    }
}
