package org.popcircle.discord.sandbox.gateway;

import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Wire;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client has to say before it hears anything, and what it hears first. */
final class Identification {

    private Identification() {}

    /** The code to close the line with; 0 when the client may stay. */
    static int refusal(AppSettings app, JsonNode data) {
        if (!isOwn(app, data)) {
            return CloseCode.AUTHENTICATION_FAILED;
        }
        var shards = data.path("shard").path(1).asInt(1);
        var shard = data.path("shard").path(0).asInt(0);
        if (shards < 1 || shard < 0 || shard >= shards) {
            return CloseCode.INVALID_SHARD;
        }
        var intents = data.path("intents");
        if (!intents.isIntegralNumber() || (intents.asInt(0) & ~Intent.KNOWN) != 0) {
            return CloseCode.INVALID_INTENTS;
        }
        if ((intents.asInt(0) & Intent.PRIVILEGED & ~app.privilegedIntents()) != 0) {
            return CloseCode.DISALLOWED_INTENTS;
        }
        return data.path("properties").isObject() ? 0 : CloseCode.DECODE_ERROR;
    }

    /** Whether it has the bot's token. */
    static boolean isOwn(AppSettings app, JsonNode data) {
        return Json.text(data, "token").replaceFirst("^Bot ", "").equals(app.token());
    }

    /**
     * {@code READY}.
     *
     * @param responsible whether the guild belongs to the session's shard
     * @param url where to resume
     */
    static ObjectNode ready(AppSettings app, Guild guild, Session session, boolean responsible, String url) {
        var ready = Json.object().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", url);
        ready.set("user", Wire.user(guild.person(guild.bot()).orElseThrow()));
        var guilds = ready.putArray("guilds");
        if (responsible) {
            guilds.addObject().put("id", guild.id()).put("unavailable", true);
        }
        ready.putArray("private_channels");
        ready.putArray("shard").add(session.shard()).add(session.shards());
        ready.putObject("application").put("id", app.id()).put("flags", 0).put("flags_new", "0");
        return ready;
    }
}
