package org.popcircle.slack.wire;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.util.json.GsonFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads presses of buttons, the one kind of request that comes in storms. Bolt's own reader makes a new Gson for each of
 * them, and understands the whole message that Slack sends back; together that cost more than deciding and keeping the
 * answer. This one makes the same request with one Gson, and without what is never read.
 */
final class Presses {

    private static final String PARAMETER = "payload=";
    private static final List<String> SENT_BACK = List.of("blocks", "attachments", "text");

    private final Gson gson = GsonFactory.createSnakeCase();

    /** The press in a form's body; empty for anything else, which Bolt then reads itself. */
    Optional<BlockActionRequest> read(String body, RequestHeaders headers) {
        if (!body.startsWith(PARAMETER) || body.indexOf('&') >= 0) {
            return Optional.empty();
        }
        try {
            JsonElement json = JsonParser.parseString(
                    URLDecoder.decode(body.substring(PARAMETER.length()), StandardCharsets.UTF_8));
            if (!(json instanceof JsonObject press) || !isPress(press)) {
                return Optional.empty();
            }
            if (press.get("message") instanceof JsonObject message) {
                SENT_BACK.forEach(message::remove);
            }
            return Optional.of(new Press(body, headers, gson.fromJson(press, BlockActionPayload.class)));
        } catch (JsonParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPress(JsonObject payload) {
        JsonElement type = payload.get("type");
        return type != null && type.isJsonPrimitive() && BlockActionPayload.TYPE.equals(type.getAsString());
    }

    /** Bolt's request around a payload that is understood already. */
    private static final class Press extends BlockActionRequest {

        private final BlockActionPayload payload;

        Press(String body, RequestHeaders headers, BlockActionPayload payload) {
            super(body, null, headers);
            this.payload = payload;
            getContext().setResponseUrl(payload.getResponseUrl());
            getContext().setTriggerId(payload.getTriggerId());
            getContext().setRequestUserId(payload.getUser().getId());
            Optional<BlockActionPayload.Team> team = Optional.ofNullable(payload.getTeam());
            getContext()
                    .setEnterpriseId(Optional.ofNullable(payload.getEnterprise())
                            .map(BlockActionPayload.Enterprise::getId)
                            .or(() -> team.map(BlockActionPayload.Team::getEnterpriseId))
                            .orElse(null));
            getContext()
                    .setTeamId(Optional.ofNullable(payload.getUser().getTeamId())
                            .or(() -> team.map(BlockActionPayload.Team::getId))
                            .orElse(null));
        }

        @Override
        public BlockActionPayload getPayload() {
            return payload;
        }
    }
}
