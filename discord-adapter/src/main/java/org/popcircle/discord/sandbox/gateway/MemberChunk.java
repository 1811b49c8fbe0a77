package org.popcircle.discord.sandbox.gateway;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.guild.Wire;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code GUILD_MEMBERS_CHUNK}: the members that a client asked for, and no list of all without the intent for it. */
final class MemberChunk {

    private static final int MOST = 100;

    private MemberChunk() {}

    static ObjectNode of(Guild guild, JsonNode asked, int intents) {
        var chunk =
                Json.object().put("guild_id", guild.id()).put("chunk_index", 0).put("chunk_count", 1);
        if (asked.has("nonce")) {
            chunk.put("nonce", Json.text(asked, "nonce"));
        }
        var ids = ids(asked.path("user_ids"));
        var start = Json.text(asked, "query").toLowerCase(Locale.ROOT);
        var listed = !start.isEmpty() || (intents & Intent.GUILD_MEMBERS) != 0;
        var members = chunk.putArray("members");
        guild.people().stream()
                .filter(Person::isMember)
                .filter(it -> asked.has("user_ids")
                        ? ids.contains(it.id())
                        : listed && it.username().startsWith(start))
                .limit(MOST)
                .forEach(it -> members.add(Wire.member(it)));
        members.forEach(it -> ids.remove(Json.text(it.path("user"), "id")));
        var missing = chunk.putArray("not_found");
        ids.forEach(missing::add);
        return chunk;
    }

    private static Set<String> ids(JsonNode asked) {
        var ids = new HashSet<String>();
        asked.forEach(it -> ids.add(it.asString("")));
        if (!asked.isArray() && !asked.isMissingNode()) {
            ids.add(asked.asString(""));
        }
        return ids;
    }
}
