package org.popcircle.slack;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.popcircle.slack.sandbox.blocks.SchemaCheck;
import tools.jackson.databind.JsonNode;

/** The schemas of Slack's own published types, as a second opinion on everything that is sent. */
public final class PublishedSchemas implements SchemaCheck {

    private static final Schema BLOCKS = schema("slack-blocks");
    private static final Schema VIEW = schema("slack-view");
    private static final Schema MANIFEST = schema("slack-manifest");

    @Override
    public List<String> problemsInBlocks(JsonNode blocks) {
        return problems(BLOCKS, blocks);
    }

    @Override
    public List<String> problemsInView(JsonNode view) {
        return problems(VIEW, view);
    }

    public List<String> problemsInManifest(JsonNode manifest) {
        return problems(MANIFEST, manifest);
    }

    private static List<String> problems(Schema schema, JsonNode json) {
        return schema.validate(json).stream().map(Object::toString).toList();
    }

    private static Schema schema(String name) {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
