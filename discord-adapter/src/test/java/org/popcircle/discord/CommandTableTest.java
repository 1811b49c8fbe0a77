package org.popcircle.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.popcircle.core.wording.Words;

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

    /** A hint in a sentence is followed to the letter, so its words are those that Discord offers while one types. */
    @Test
    void what_hints_tell_to_type_is_what_discord_offers() throws IOException {
        Set<String> english = new HashSet<>();
        Set<String> spanish = new HashSet<>();
        for (SubcommandData subcommand : circle.getSubcommands()) {
            String name = spanish(subcommand.getNameLocalizations().toMap());
            english.add(subcommand.getName());
            spanish.add(name);
            String usage = Words.in(Locale.of("es")).text("command." + subcommand.getName() + ".usage");
            assertThat(usage).matches(Pattern.quote(name) + "( .*)?");
        }
        String add = spanish(option("backlog", "add").getNameLocalizations().toMap());

        assertThat(Words.in(Locale.of("es")).text("command.backlog.usage")).contains("[" + add + " ");
        assertThat(Words.in(Locale.of("es")).text("command.backlog.example")).startsWith("lista " + add + " ");
        assertThat(hints("en")).isNotEmpty().isSubsetOf(english);
        assertThat(hints("es")).isNotEmpty().isSubsetOf(spanish);
        assertThat(Words.in(Locale.of("es")).text("list.backlog.add", "command", "/circle"))
                .contains("/circle lista " + add + " ");
    }

    private OptionData option(String subcommand, String name) {
        return circle.getSubcommands().stream()
                .filter(each -> each.getName().equals(subcommand))
                .flatMap(each -> each.getOptions().stream())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The words that stand behind the command in sentences of that language. */
    private static List<String> hints(String language) throws IOException {
        Properties sentences = new Properties();
        try (var file = Words.class.getResourceAsStream("messages_" + language + ".properties");
                var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        Pattern hint = Pattern.compile("\\{command\\} (\\p{L}+)");
        return sentences.values().stream()
                .flatMap(sentence -> hint.matcher(sentence.toString()).results())
                .map(found -> found.group(1))
                .toList();
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
