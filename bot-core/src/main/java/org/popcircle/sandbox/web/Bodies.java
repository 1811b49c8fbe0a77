package org.popcircle.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies as fields, whether they come as JSON or as a form. */
public final class Bodies {

    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private Bodies() {}

    /** The fields of a JSON object, or of a form and the query; throws Jackson's exception for broken JSON. */
    public static ObjectNode fields(HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        var type = request.getContentType();
        if (type != null && type.startsWith("application/json")) {
            return body.isBlank() || !(Json.parse(body) instanceof ObjectNode object) ? Json.object() : object;
        }
        var fields = Json.object();
        addForm(fields, request.getQueryString() == null ? "" : request.getQueryString());
        addForm(fields, body);
        return fields;
    }

    private static void addForm(ObjectNode fields, String form) {
        for (var pair : form.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
