package org.popcircle.slack.sandbox;

import java.time.Instant;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.api.ApiAnswer;
import org.popcircle.slack.sandbox.api.ApiCall;
import org.popcircle.slack.sandbox.blocks.SchemaCheck;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Valley;
import tools.jackson.databind.node.ObjectNode;

/** A double without a network, called directly, in a time that the test moves. */
abstract class CallingTheApi {

    static final String MODAL =
            "{'type':'modal','title':{'type':'plain_text','text':'Hi'},'blocks':[{'type':'divider'}]%s}";

    final MovableTime time = new MovableTime(Instant.parse("2026-11-23T12:00:00Z"));
    final AppSettings app = TestApp.settings();
    SlackDouble slack = doubleWith(app);

    SlackDouble doubleWith(AppSettings settings) {
        return new SlackDouble(settings, Valley.freshlySeeded(time), SchemaCheck.none(), time);
    }

    ApiAnswer post(String channel) {
        return call("chat.postMessage", "{'channel':'" + channel + "','text':'x'}");
    }

    /** With single quotes for double ones. */
    ApiAnswer call(String method, String args) {
        return slack.api().call(new ApiCall(method, app.secrets().botToken(), json(args)));
    }

    static String error(ApiAnswer answer) {
        return Json.text(answer.body(), "error");
    }

    static ObjectNode json(String singleQuoted) {
        return (ObjectNode) Json.parse(singleQuoted.replace('\'', '"'));
    }
}
