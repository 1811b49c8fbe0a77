package org.popcircle.slack;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.popcircle.adapter.Unusable;
import org.popcircle.adapter.Variables;

/**
 * What the operator set (design.md section 7), checked: anything missing or malformed is {@link Unusable} with one sentence
 * that names it. Prints without its secrets.
 *
 * @param botToken one workspace
 * @param signingSecret needed for HTTP
 * @param appToken with it, Socket Mode
 * @param client many workspaces
 * @param apiUrl base of the Web API, ends with {@code /api/}
 * @param command the slash command with its slash
 */
public record SlackSettings(
        Optional<String> botToken,
        Optional<String> signingSecret,
        Optional<String> appToken,
        Optional<Client> client,
        String apiUrl,
        Optional<String> proxy,
        String command) {

    private static final String SLACK = "https://slack.com/api/";
    private static final Pattern BOT_TOKEN = Pattern.compile("xox[be]\\S{8,}");
    private static final Pattern APP_TOKEN = Pattern.compile("xapp-\\S{8,}");
    private static final Pattern SECRET = Pattern.compile("\\S{8,}");
    private static final Pattern COMMAND = Pattern.compile("/[^\\s/]{1,31}");

    /** The app's own sign-in, for installing it in many workspaces. */
    public record Client(String id, String secret) {
        @Override
        public String toString() {
            return "Client[" + id + ", secret hidden]";
        }
    }

    /** @param variable looks a setting up by its name, such as Spring's {@code Environment::getProperty} */
    public static SlackSettings from(Function<String, @Nullable String> variable) {
        Variables set = new Variables(variable);
        Optional<String> botToken = set.shaped("SLACK_BOT_TOKEN", BOT_TOKEN, "must begin with xoxb-");
        Optional<String> secret = set.shaped("SLACK_SIGNING_SECRET", SECRET, "must be one word of 8 or more letters");
        Optional<String> appToken = set.shaped("SLACK_APP_TOKEN", APP_TOKEN, "must begin with xapp-");
        Optional<String> id = set.shaped("SLACK_CLIENT_ID", Pattern.compile("\\S+"), "must be one word");
        Optional<String> key = set.shaped("SLACK_CLIENT_SECRET", SECRET, "must be one word of 8 or more letters");
        if (id.isPresent() != key.isPresent()) {
            throw new Unusable("%s is set but %s is not: an installation needs both."
                    .formatted(
                            id.isPresent() ? "SLACK_CLIENT_ID" : "SLACK_CLIENT_SECRET",
                            id.isPresent() ? "SLACK_CLIENT_SECRET" : "SLACK_CLIENT_ID"));
        }
        if (id.isPresent() && botToken.isPresent()) {
            throw new Unusable("SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: set one of them.");
        }
        Optional<Client> client = id.flatMap(name -> key.map(word -> new Client(name, word)));
        if (botToken.isEmpty() && client.isEmpty() && (secret.isPresent() || appToken.isPresent())) {
            throw new Unusable("SLACK_BOT_TOKEN is missing: without it nothing can be said in the workspace.");
        }
        if ((botToken.isPresent() || client.isPresent()) && secret.isEmpty() && appToken.isEmpty()) {
            throw new Unusable("SLACK_SIGNING_SECRET is missing: without it (or SLACK_APP_TOKEN for Socket Mode)"
                    + " requests cannot be told from forged ones.");
        }
        return new SlackSettings(botToken, secret, appToken, client, apiUrl(set), proxy(set), command(set));
    }

    /** Whether nothing is set that would reach a real workspace. */
    public boolean sandbox() {
        return botToken.isEmpty() && client.isEmpty();
    }

    private static String apiUrl(Variables set) {
        String url = set.text("SLACK_API_URL").orElse(SLACK);
        if (!Variables.isHttp(url) || !url.endsWith("/api/")) {
            throw new Unusable("SLACK_API_URL must be an http(s) address that ends with /api/.");
        }
        return url;
    }

    private static Optional<String> proxy(Variables set) {
        Optional<String> proxy = set.text("SLACK_PROXY");
        if (proxy.isPresent() && !Variables.isHttp(proxy.get())) {
            throw new Unusable("SLACK_PROXY must be an http(s) address.");
        }
        return proxy;
    }

    private static String command(Variables set) {
        return set.shaped("SLACK_COMMAND", COMMAND, "must be a slash and one word of at most 31 letters")
                .orElse("/circle");
    }

    @Override
    public String toString() {
        return "SlackSettings[%s, %s, command=%s, secrets hidden]"
                .formatted(appToken.isPresent() ? "Socket Mode" : "HTTP", apiUrl, command);
    }
}
