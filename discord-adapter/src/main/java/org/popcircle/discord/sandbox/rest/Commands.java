package org.popcircle.discord.sandbox.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.discord.sandbox.guild.Change;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that the application has registered, for every guild and for this one. Safe for many threads. */
public final class Commands {

    /** How many new names a day Discord takes for one guild, and for all. */
    private static final int CREATES = 200;

    private final Guild guild;
    private final String applicationId;
    private List<ObjectNode> global = List.of();
    private List<ObjectNode> local = List.of();
    private int created;

    public Commands(Guild guild, String applicationId) {
        this.guild = guild;
        this.applicationId = applicationId;
    }

    /** Everything that people of the guild can use, as it was registered. */
    public synchronized List<ObjectNode> all() {
        var all = new ArrayList<>(global);
        all.addAll(local);
        return List.copyOf(all);
    }

    /** A slash command by its name, without the slash. */
    public Optional<ObjectNode> slash(String name) {
        return named(1, name);
    }

    /** An entry of the message menu. */
    public Optional<ObjectNode> menuEntry(String name) {
        return named(3, name);
    }

    private Optional<ObjectNode> named(int type, String name) {
        return all().stream()
                .filter(it -> it.path("type").asInt(1) == type
                        && Json.text(it, "name").equals(name))
                .findFirst();
    }

    synchronized List<ObjectNode> of(boolean everywhere) {
        return everywhere ? global : local;
    }

    /** Takes the list instead of what was there; commands keep their ids by type and name. */
    synchronized List<ObjectNode> replace(boolean everywhere, JsonNode sent) {
        var before = of(everywhere);
        var after = new ArrayList<ObjectNode>();
        for (var command : sent) {
            after.add(registered(command, before, everywhere));
        }
        if (everywhere) {
            global = List.copyOf(after);
        } else {
            local = List.copyOf(after);
        }
        guild.announce(new Change.CommandsChanged());
        return List.copyOf(after);
    }

    /** Takes back what was registered before a restart, ids and all. */
    public synchronized void restore(JsonNode saved) {
        var everywhere = new ArrayList<ObjectNode>();
        var here = new ArrayList<ObjectNode>();
        for (var command : saved) {
            (command.has("guild_id") ? here : everywhere).add(((ObjectNode) command).deepCopy());
        }
        global = List.copyOf(everywhere);
        local = List.copyOf(here);
    }

    private ObjectNode registered(JsonNode sent, List<ObjectNode> before, boolean everywhere) {
        var type = sent.path("type").asInt(1);
        var known = before.stream()
                .filter(it -> it.path("type").asInt(1) == type
                        && Json.text(it, "name").equals(Json.text(sent, "name")))
                .findFirst();
        if (known.isEmpty() && ++created > CREATES) {
            throw new RestError(400, 30034, "Max number of daily application command creates has been reached (200)");
        }
        var command = ((ObjectNode) sent).deepCopy();
        command.put("id", known.map(it -> Json.text(it, "id")).orElseGet(guild::snowflake))
                .put("application_id", applicationId)
                .put("version", guild.snowflake())
                .put("type", type)
                .put("description", Json.text(sent, "description"))
                .put("nsfw", sent.path("nsfw").asBoolean(false));
        if (!sent.has("default_member_permissions")) {
            command.putNull("default_member_permissions");
        }
        numbers(command, "contexts");
        numbers(command, "integration_types");
        if (!everywhere) {
            command.put("guild_id", guild.id());
        }
        return command;
    }

    /** Some clients send these as texts. */
    private static void numbers(ObjectNode command, String field) {
        if (command.path(field) instanceof ArrayNode list) {
            var numbers = command.putArray(field);
            list.forEach(it -> numbers.add(it.asInt(Integer.parseInt(it.asString("0")))));
        }
    }
}
