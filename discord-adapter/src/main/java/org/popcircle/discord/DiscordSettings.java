package org.popcircle.discord;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.popcircle.adapter.Unusable;
import org.popcircle.adapter.Variables;

/**
 * What the operator set (design.md section 7), checked: anything malformed is {@link Unusable} with one sentence that names
 * it. Prints without its secret.
 *
 * @param token the bot's token; absent for the sandbox
 * @param apiUrl base of the REST API up to its version, ends with a slash; the gateway's address is asked there
 * @param command the slash command with its slash
 */
public record DiscordSettings(Optional<String> token, String apiUrl, String command) {

    private static final String DISCORD = "https://discord.com/api/v10/";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{8,}");
    private static final Pattern VERSIONED = Pattern.compile(".+/v[0-9]+/");
    private static final Pattern COMMAND = Pattern.compile("/[-_'\\p{Ll}\\p{Lo}\\p{N}]{1,32}");

    /** @param variable looks a setting up by its name, such as Spring's {@code Environment::getProperty} */
    public static DiscordSettings from(Function<String, @Nullable String> variable) {
        Variables set = new Variables(variable);
        return new DiscordSettings(
                set.shaped("DISCORD_TOKEN", TOKEN, "must be the bot's token alone, one word without \"Bot\" before it"),
                apiUrl(set),
                set.shaped("DISCORD_COMMAND", COMMAND, "must be a slash and one word of at most 32 small letters")
                        .orElse("/circle"));
    }

    /** Whether nothing is set that would reach a real server. */
    public boolean sandbox() {
        return token.isEmpty();
    }

    private static String apiUrl(Variables set) {
        String url = set.text("DISCORD_API_URL").orElse(DISCORD);
        if (!Variables.isHttp(url) || !VERSIONED.matcher(url).matches()) {
            throw new Unusable(
                    "DISCORD_API_URL must be an http(s) address that ends with the version, such as /api/v10/.");
        }
        return url;
    }

    @Override
    public String toString() {
        return "DiscordSettings[%s, command=%s, token hidden]".formatted(apiUrl, command);
    }
}
