package org.popcircle.core.redis;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.popcircle.core.app.Store.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records and sealed families as JSON and reads them back, without their knowing it.
 *
 * <p>A member of a sealed family carries its simple name in {@code t}; a record of a single text is that text, also as the
 * key of a map. What an older version wrote is first lifted by {@link Upcaster}s; what a newer one wrote, and whatever is
 * not fully understood, is {@link Unreadable}: a field that is not known would be lost at the next write.
 *
 * <p>No message of an exception holds anything from a document: it may be a hidden answer.
 */
final class DocumentJson {

    private static final String SCHEMA = "sv";
    private static final String BODY = "d";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withSetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .setDefaultTyping(new SealedNames())
            .addModule(new RecordTexts())
            .build();

    private final int schema;
    private final Map<Integer, Upcaster> upcasters;

    /**
     * @param schema the number that is written beside each document
     * @param upcasters one for each older number that may still be stored
     */
    DocumentJson(int schema, List<Upcaster> upcasters) {
        this.schema = schema;
        this.upcasters = upcasters.stream().collect(Collectors.toUnmodifiableMap(Upcaster::from, Function.identity()));
    }

    int schema() {
        return schema;
    }

    String write(Object document) {
        return mapper.writeValueAsString(document);
    }

    JsonNode tree(Object document) {
        return mapper.valueToTree(document);
    }

    /** Writes with the schema number inside, for what has no field beside it to keep the number in. */
    String writeWrapped(Object value) {
        return mapper.writeValueAsString(
                mapper.createObjectNode().put(SCHEMA, schema).set(BODY, tree(value)));
    }

    /** @param where the key that it was read from, for the report if it cannot be understood */
    <D> D read(String where, int written, String json, Class<D> type) {
        return understood(where, () -> lifted(where, written, mapper.readTree(json), type));
    }

    <D> D readWrapped(String where, String json, Class<D> type) {
        return understood(where, () -> {
            JsonNode wrapped = mapper.readTree(json);
            return lifted(where, wrapped.required(SCHEMA).asInt(), wrapped.required(BODY), type);
        });
    }

    /** Reads a part of something that was lifted as a whole. */
    <D> D read(String where, JsonNode json, Class<D> type) {
        return understood(where, () -> mapper.treeToValue(json, type));
    }

    private <D> D lifted(String where, int written, JsonNode json, Class<D> type) {
        if (written > schema) {
            throw new Unreadable(
                    where + " was written by a newer version (schema " + written + ", here " + schema + ")");
        }
        JsonNode lifted = json;
        for (int from = written; from < schema; from++) {
            Upcaster upcaster = upcasters.get(from);
            if (upcaster == null) {
                throw new Unreadable(where + " has schema " + written + " and nothing here lifts it from " + from);
            }
            lifted = upcaster.lift(type, lifted);
        }
        return mapper.treeToValue(lifted, type);
    }

    private static <D> D understood(String where, Reading<D> reading) {
        try {
            D document = reading.read();
            if (document == null) {
                throw new Unreadable(where + " is empty");
            }
            return document;
        } catch (DatabindException e) {
            throw new Unreadable(
                    where + " cannot be understood: " + e.getClass().getSimpleName() + " at " + e.getPathReference());
        } catch (JacksonException e) {
            throw new Unreadable(where + " is not JSON");
        }
    }

    private interface Reading<D> {
        D read();
    }
}
