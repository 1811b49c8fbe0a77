package org.popcircle.slack.sandbox;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.popcircle.slack.sandbox.blocks.SchemaCheck;
import tools.jackson.databind.JsonNode;

/** The schemas generated from Slack's published types, as the double's second opinion. */
public final class PublishedSchemas implements SchemaCheck {

    private final Schema blocks = schema("slack-blocks.schema.json");
    private final Schema view = schema("slack-view.schema.json");

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(PublishedSchemas.class.getResourceAsStream("/schemas/" + name), InputFormat.JSON);
    }

    @Override
    public List<String> problemsInBlocks(JsonNode sent) {
        return problems(blocks, sent);
    }

    @Override
    public List<String> problemsInView(JsonNode sent) {
        return problems(view, sent);
    }

    private static List<String> problems(Schema schema, JsonNode sent) {
        return schema.validate(sent).stream().map(Error::toString).toList();
    }
}
