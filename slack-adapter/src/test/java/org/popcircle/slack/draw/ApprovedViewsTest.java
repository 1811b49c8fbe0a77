package org.popcircle.slack.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.adapter.PlainWords;
import org.popcircle.adapter.SampleViews;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main views, drawn once and looked at. A change shows as a difference to the approved file; what was drawn instead lies
 * in {@code target/received} and takes the approved file's place once it has been looked at.
 */
class ApprovedViewsTest {

    private static final String WORKSPACE = "T0VALLEY";

    static Stream<Arguments> views() {
        SampleViews sample = new SampleViews(new Account(Messenger.SLACK, WORKSPACE, "U0DOV"));
        SlackRenderer renderer = new SlackRenderer(WORKSPACE, new PlainWords());
        SlackModals modals = new SlackModals(WORKSPACE, new PlainWords());
        return Stream.of(
                Arguments.of("proposal", renderer.message(sample.proposal())),
                Arguments.of("outcome", renderer.message(sample.outcome())),
                Arguments.of("note", renderer.message(sample.note())),
                Arguments.of("list", renderer.message(sample.list())),
                Arguments.of("story-window", modals.window(sample.story())),
                Arguments.of("form", modals.form(sample.form(), "metadata", false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void looks_as_approved(String name, Object drawn) throws IOException {
        String received = JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(JsonMapper.shared()
                                .readTree(GsonFactory.createSnakeCase().toJson(drawn)))
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
