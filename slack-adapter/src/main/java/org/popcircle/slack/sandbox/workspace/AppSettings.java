package org.popcircle.slack.sandbox.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/**
 * The installed app as Slack's administration knows it: who it is, its secrets, and what its manifest asks for.
 *
 * @param scopes the bot token's scopes; a method that needs another one is refused with {@code missing_scope}
 * @param botEvents the subscribed events; others are never delivered
 * @param command the slash command with its slash
 * @param messagesTab whether people may be written to directly ({@code messages_tab_disabled} otherwise)
 */
public record AppSettings(
        String teamId,
        String appId,
        String botId,
        Secrets secrets,
        Set<String> scopes,
        Set<String> botEvents,
        String command,
        List<Shortcut> shortcuts,
        boolean messagesTab) {

    /** What the operator copies out of the app's pages; made up by {@link #random}. */
    public record Secrets(
            String botToken, String appToken, String signingSecret, String clientId, String clientSecret) {

        public static Secrets random() {
            return new Secrets(
                    "xoxb-double-" + UUID.randomUUID(),
                    "xapp-double-" + UUID.randomUUID(),
                    UUID.randomUUID().toString().replace("-", ""),
                    "1000.2000",
                    UUID.randomUUID().toString());
        }

        /** Keeps secrets out of logs. */
        @Override
        public String toString() {
            return "Secrets[hidden]";
        }
    }

    /** An entry of the message menu. */
    public record Shortcut(String callbackId, String name) {}

    public AppSettings {
        scopes = Set.copyOf(scopes);
        botEvents = Set.copyOf(botEvents);
        shortcuts = List.copyOf(shortcuts);
    }

    /** Reads scopes, events, command and shortcuts from an app manifest in its JSON form. */
    public static AppSettings fromManifest(JsonNode manifest, Secrets secrets) {
        var features = manifest.path("features");
        var shortcuts = features.path("shortcuts").values().stream()
                .filter(it -> Json.text(it, "type").equals("message"))
                .map(it -> new Shortcut(Json.text(it, "callback_id"), Json.text(it, "name")))
                .toList();
        return new AppSettings(
                "T0VALLEY",
                "A0POPCIRCLE",
                "B0POPCIRCLE",
                secrets,
                texts(manifest.path("oauth_config").path("scopes").path("bot")),
                texts(manifest.path("settings").path("event_subscriptions").path("bot_events")),
                Json.text(features.path("slash_commands").path(0), "command"),
                shortcuts,
                features.path("app_home").path("messages_tab_enabled").asBoolean(false));
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new LinkedHashSet<String>();
        list.forEach(it -> texts.add(it.asString("")));
        return texts;
    }

    public AppSettings withScopes(Set<String> newScopes) {
        return new AppSettings(teamId, appId, botId, secrets, newScopes, botEvents, command, shortcuts, messagesTab);
    }
}
