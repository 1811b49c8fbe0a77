package org.popcircle.discord.sandbox.rest;

import org.popcircle.discord.sandbox.rules.Findings;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/** The short way out of a route: Discord's status, code and sentence, and for a bad body the tree that says where. */
final class RestError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final String sentence;
    private final transient ObjectNode errors;

    RestError(int status, int code, String message) {
        this(status, code, message, Json.object());
    }

    private RestError(int status, int code, String message, ObjectNode errors) {
        super(code + " " + message + " " + errors);
        this.status = status;
        this.code = code;
        this.sentence = message;
        this.errors = errors;
    }

    static RestError invalidForm(Findings findings) {
        return new RestError(400, 50035, "Invalid Form Body", findings.tree());
    }

    static RestError invalidForm(String path, String code, String message) {
        var findings = new Findings();
        findings.add(path, code, message);
        return invalidForm(findings);
    }

    static RestError unauthorized() {
        return new RestError(401, 0, "401: Unauthorized");
    }

    static RestError unknownChannel() {
        return new RestError(404, 10003, "Unknown Channel");
    }

    static RestError unknownMessage() {
        return new RestError(404, 10008, "Unknown Message");
    }

    static RestError unknownWebhook() {
        return new RestError(404, 10015, "Unknown Webhook");
    }

    static RestError missingAccess() {
        return new RestError(403, 50001, "Missing Access");
    }

    static RestError missingPermissions() {
        return new RestError(403, 50013, "Missing Permissions");
    }

    RestAnswer answer() {
        var body = Json.object().put("message", sentence).put("code", code);
        if (!errors.isEmpty()) {
            body.set("errors", errors);
        }
        return RestAnswer.of(status, body);
    }
}
