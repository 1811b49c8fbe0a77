package org.popcircle.discord.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.adapter.PlainWords;
import org.popcircle.adapter.SampleViews;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main views, drawn once and looked at. A change shows as a difference to the approved file; what was drawn instead lies
 * in {@code target/received} and takes the approved file's place once it has been looked at.
 */
class ApprovedViewsTest {

    private static final String GUILD = "700000000000000001";

    static Stream<Arguments> views() {
        SampleViews sample = new SampleViews(new Account(Messenger.DISCORD, GUILD, "100000000000000004"));
        return Stream.of(
                Arguments.of("proposal", json(sample.proposal())),
                Arguments.of("outcome", json(sample.outcome())),
                Arguments.of("note", json(sample.note())),
                Arguments.of("list", json(sample.list())),
                Arguments.of("story", json(sample.story())),
                Arguments.of(
                        "form",
                        new DiscordModals(GUILD, new DiscordModals.Hints("Roles too", "Left empty: everybody"))
                                .step("form", sample.form(), 0, Map.of())
                                .toData()
                                .toJson()),
                Arguments.of(
                        "form-more",
                        new DiscordModals(GUILD, new DiscordModals.Hints("Roles too", "Left empty: everybody"))
                                .step("form", sample.form(), 1, Map.of())
                                .toData()
                                .toJson()));
    }

    private static byte[] json(View view) {
        Drawn drawn = new DiscordRenderer(GUILD, true, new PlainWords()).message(view);
        return DataArray.fromCollection(drawn.components()).toJson();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void looks_as_approved(String name, byte[] drawn) throws IOException {
        String received = JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(JsonMapper.shared().readTree(drawn))
                + "\n";
        Path aside = Path.of("target", "received", name + ".approved.json");
        Files.createDirectories(aside.getParent());
        Files.writeString(aside, received);

        assertThat(received).isEqualTo(approved(name));
    }

    private static String approved(String name) throws IOException {
        try (InputStream in = ApprovedViewsTest.class.getResourceAsStream(name + ".approved.json")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
