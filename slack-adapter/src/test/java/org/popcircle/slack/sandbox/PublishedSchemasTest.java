package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.PublishedSchemas;
import org.popcircle.slack.sandbox.api.ApiCall;
import org.popcircle.slack.sandbox.workspace.Valley;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack's published types as a second opinion on what the app sends. */
class PublishedSchemasTest {

    private final PublishedSchemas schemas = new PublishedSchemas();

    @Test
    void ordinary_blocks_and_views_are_fine() {
        assertThat(schemas.problemsInBlocks(json("""
                [{'type':'header','text':{'type':'plain_text','text':'Check'}},
                 {'type':'section','text':{'type':'mrkdwn','text':'*Release*?'}},
                 {'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':'Yes'}}]}]
                """))).isEmpty();
        assertThat(schemas.problemsInView(json("""
                {'type':'modal','title':{'type':'plain_text','text':'Why?'},'blocks':[{'type':'divider'}]}
                """))).isEmpty();
    }

    @Test
    void a_property_that_no_block_has_is_found() {
        assertThat(schemas.problemsInBlocks(json("[{'type':'divider','colour':'red'}]")))
                .isNotEmpty();
        assertThat(schemas.problemsInView(json("{'type':'modal','blocks':[{'type':'divider'}]}")))
                .isNotEmpty();
    }

    @Test
    void the_double_refuses_what_they_find() {
        var app = TestApp.settings();
        var time = InstantSource.system();
        try (var slack = new SlackDouble(app, Valley.freshlySeeded(time), schemas, time)) {
            var args =
                    (ObjectNode) json("{'channel':'C0VALLEY','text':'x','blocks':[{'type':'divider','colour':'red'}]}");
            var answer = slack.api()
                    .call(new ApiCall("chat.postMessage", app.secrets().botToken(), args));

            assertThat(Json.text(answer.body(), "error")).isEqualTo("invalid_blocks");
        }
    }

    private static JsonNode json(String singleQuoted) {
        return Json.parse(singleQuoted.replace('\'', '"'));
    }
}
