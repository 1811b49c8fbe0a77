package org.popcircle.slack.sandbox.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.blocks.BlockLimits;
import org.popcircle.slack.sandbox.workspace.Message;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Response URLs: the right to answer one act five times within thirty minutes, wherever it was, invited or not. */
public final class ResponseUrls {

    public static final int USES = 5;
    public static final Duration LIFETIME = Duration.ofMinutes(30);

    /** The act that is answered: who did it, where, and on which message if it was a press. */
    public record Act(
            String user, String conversation, @Nullable Message message) {}

    private record Issued(Act act, Instant until, int uses) {}

    private final ApiContext context;
    private final Requests requests;
    private final InstantSource time;
    private volatile String base = "";
    private final Map<String, Issued> issued = new HashMap<>();

    public ResponseUrls(WebApi api, InstantSource time) {
        this.context = api.context();
        this.requests = api.requests();
        this.time = time;
    }

    /** Where the double is reached over HTTP; response URLs are this and {@code /response/<id>}. */
    public void reachableAt(String url) {
        base = url;
    }

    public synchronized String issue(Act act) {
        var id = UUID.randomUUID().toString();
        issued.put(id, new Issued(act, time.instant().plus(LIFETIME), 0));
        return base + "/response/" + id;
    }

    /** Takes what the app posted to the response URL with that id. */
    public ApiAnswer post(String id, ObjectNode body) {
        var answer = answer(id, body);
        requests.add(
                new RecordedRequest(time.instant(), "response_url", body.deepCopy(), answer.status(), answer.body()));
        return answer;
    }

    private ApiAnswer answer(String id, ObjectNode body) {
        try {
            var act = use(id);
            perform(act, body);
            return ApiAnswer.of(Json.object().put("ok", true));
        } catch (ApiError refused) {
            return ApiAnswer.of(refused.toSlack()).withStatus(404);
        }
    }

    private synchronized Act use(String id) {
        var known = issued.get(id);
        if (known == null || time.instant().isAfter(known.until())) {
            throw new ApiError("expired_url");
        }
        if (known.uses() >= USES) {
            throw new ApiError("used_url");
        }
        issued.put(id, new Issued(known.act(), known.until(), known.uses() + 1));
        return known.act();
    }

    private void perform(Act act, ObjectNode body) {
        var pressed = act.message();
        if (body.path("delete_original").asBoolean(false)) {
            if (pressed != null) {
                context.workspace().remove(pressed);
            }
            return;
        }
        if (body.path("replace_original").asBoolean(false) && pressed != null) {
            context.workspace().edit(pressed.conversation(), pressed.ts(), textOf(body), blocksOf(body));
            return;
        }
        show(act, body);
    }

    /** Shows what came with an acknowledgement, like an answer; false when Slack would refuse it. */
    public boolean showAcknowledged(Act act, ObjectNode answer) {
        try {
            show(act, answer);
            return true;
        } catch (ApiError refused) {
            requests.add(new RecordedRequest(time.instant(), "ack", answer.deepCopy(), 200, refused.toSlack()));
            return false;
        }
    }

    /** To that person alone, or to everyone with {@code response_type: in_channel}. */
    private void show(Act act, ObjectNode answer) {
        var everyone = Json.text(answer, "response_type").equals("in_channel");
        var thread = Json.text(answer, "thread_ts");
        context.workspace()
                .put(new Message(
                        act.conversation(),
                        context.workspace().stamp(),
                        thread.isEmpty() ? null : thread,
                        context.workspace().bot().id(),
                        textOf(answer),
                        blocksOf(answer),
                        false,
                        everyone ? null : act.user(),
                        false));
    }

    private String textOf(ObjectNode body) {
        return context.checkedText(Json.text(body, "text"), BlockLimits.POST_TEXT, "msg_too_long");
    }

    /** The total of characters is not counted here, only in {@code chat.*}. */
    private ArrayNode blocksOf(ObjectNode body) {
        return context.checkedBlocks(new ApiCall("response_url", "", body).blocks(), false);
    }
}
