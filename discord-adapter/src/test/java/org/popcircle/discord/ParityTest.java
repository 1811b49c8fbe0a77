package org.popcircle.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Conversation.MessageUse;
import org.popcircle.core.command.CommandForm;
import org.popcircle.core.command.CommandLine;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;

/** {@code docs/parity.md} names everything that people can see and do, and nothing else. */
class ParityTest {

    private static final Path PAGE = Path.of("..", "docs", "parity.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]*\\S[^|]* \\| [^|]*\\S[^|]* \\|$");

    @Test
    void every_view_field_action_command_and_use_has_its_row_and_nothing_else_has_one() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(rows(page, "Views")).isEqualTo(names(View.class.getPermittedSubclasses()));
        assertThat(rows(page, "Fields of forms")).isEqualTo(names(Field.class.getPermittedSubclasses()));
        assertThat(rows(page, "Actions")).isEqualTo(set(Stream.of(Verb.values()).map(Verb::key)));
        assertThat(rows(page, "Commands"))
                .isEqualTo(set(CommandLine.forms().stream().map(CommandForm::key)));
        assertThat(rows(page, "From a message’s menu"))
                .isEqualTo(
                        set(Stream.of(MessageUse.values()).map(use -> use.name().toLowerCase(Locale.ROOT))));
    }

    @Test
    void the_guide_has_the_very_invitation_that_the_code_makes() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "discord.md")))
                .contains(DiscordPermissions.invitation("APPLICATION_ID"));
    }

    private static Set<String> rows(String page, String heading) {
        List<String> parts = List.of(page.split("(?m)^## ", -1));
        String part = parts.stream()
                .filter(one -> one.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + heading));
        return set(ROW.matcher(part).results().map(row -> row.group(1)));
    }

    private static Set<String> names(Class<?>[] types) {
        return set(Stream.of(types).map(Class::getSimpleName));
    }

    private static Set<String> set(Stream<String> names) {
        return names.collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
