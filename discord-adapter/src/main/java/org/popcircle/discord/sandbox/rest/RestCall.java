package org.popcircle.discord.sandbox.rest;

import java.util.List;
import java.util.Map;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/**
 * A call as it came over the wire.
 *
 * @param path below {@code /api/v10}, percent-decoded, such as {@code /channels/123/messages}
 * @param token of the {@code Authorization} header, without {@code Bot}; empty when there was none
 * @param body empty object when there was none; with files, what {@code payload_json} had
 * @param params what stood for the names of the route
 */
public record RestCall(
        String verb,
        String path,
        Map<String, String> query,
        String token,
        JsonNode body,
        List<Upload> files,
        Map<String, String> params) {

    /** A file of a multipart body, read as UTF-8; {@code size} in bytes. */
    public record Upload(String name, String filename, String contentType, String text, int size) {}

    public RestCall {
        query = Map.copyOf(query);
        files = List.copyOf(files);
        params = Map.copyOf(params);
    }

    /** A call without query and files. */
    public static RestCall of(String verb, String path, String token, JsonNode body) {
        return new RestCall(verb, path, Map.of(), token, body, List.of(), Map.of());
    }

    RestCall matched(Map<String, String> found) {
        return new RestCall(verb, path, query, token, body, files, found);
    }

    String param(String name) {
        var value = params.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        return value;
    }

    String text(String name) {
        return Json.text(body, name);
    }

    boolean has(String name) {
        return !body.path(name).isMissingNode() && !body.path(name).isNull();
    }

    boolean asks(String flag) {
        return Boolean.parseBoolean(query.getOrDefault(flag, "false"));
    }

    int number(String name, int otherwise, int max) {
        try {
            return Math.clamp(Integer.parseInt(query.getOrDefault(name, Integer.toString(otherwise))), 1, max);
        } catch (NumberFormatException notANumber) {
            throw RestError.invalidForm(name, "NUMBER_TYPE_COERCE", "Value is not int.");
        }
    }
}
