package org.popcircle.slack.sandbox.api;

import org.popcircle.sandbox.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as it came over the wire.
 *
 * @param token the bearer token or the {@code token} argument; empty when there was none
 * @param args form fields as texts, or the fields of a JSON body
 */
public record ApiCall(String method, String token, ObjectNode args) {

    String text(String name) {
        return Json.text(args, name);
    }

    /** An argument without which the method cannot work. */
    String require(String name) {
        var value = text(name);
        if (value.isEmpty()) {
            throw new ApiError("invalid_arguments", "missing required field: " + name);
        }
        return value;
    }

    boolean has(String name) {
        return !args.path(name).isMissingNode() && !args.path(name).isNull();
    }

    boolean flag(String name) {
        return args.path(name).asBoolean(text(name).equals("1"));
    }

    int number(String name, int otherwise) {
        var value = text(name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new ApiError("invalid_arguments", name + " must be an integer");
        }
    }

    /** The {@code blocks}, written out in a form or part of a JSON body; empty when there are none. */
    ArrayNode blocks() {
        var blocks = structure("blocks", "invalid_blocks_format");
        if (blocks.isMissingNode()) {
            return Json.array();
        }
        if (blocks instanceof ArrayNode list) {
            return list;
        }
        throw new ApiError("invalid_blocks_format");
    }

    ObjectNode view() {
        if (structure("view", "invalid_arguments") instanceof ObjectNode view) {
            return view;
        }
        throw new ApiError("invalid_arguments", "missing required field: view");
    }

    private JsonNode structure(String name, String errorWhenUnreadable) {
        var value = args.path(name);
        if (!value.isString()) {
            return value;
        }
        try {
            return Json.parse(value.stringValue());
        } catch (JacksonException unreadable) {
            throw new ApiError(errorWhenUnreadable, "cannot parse " + name);
        }
    }
}
