package org.popcircle.slack;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** A setting that cannot be used; the message is one sentence that names it. */
    public static final class Unusable extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    /** @param variable looks a setting up by its name, such as Spring's {@code Environment::getProperty} */
    public static SlackSettings from(Function<String, @Nullable String> variable) {
        Optional<String> botToken = get(variable, "SLACK_BOT_TOKEN", BOT_TOKEN, "must begin with xoxb-");
        Optional<String> secret =
                get(variable, "SLACK_SIGNING_SECRET", SECRET, "must be one word of 8 or more letters");
        Optional<String> appToken = get(variable, "SLACK_APP_TOKEN", APP_TOKEN, "must begin with xapp-");
        Optional<String> id = get(variable, "SLACK_CLIENT_ID", Pattern.compile("\\S+"), "must be one word");
        Optional<String> key = get(variable, "SLACK_CLIENT_SECRET", SECRET, "must be one word of 8 or more letters");
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
        return new SlackSettings(
                botToken, secret, appToken, client, apiUrl(variable), proxy(variable), command(variable));
    }

    /** Whether nothing is set that would reach a real workspace. */
    public boolean sandbox() {
        return botToken.isEmpty() && client.isEmpty();
    }

    private static String apiUrl(Function<String, @Nullable String> variable) {
        String url = read(variable, "SLACK_API_URL").orElse(SLACK);
        if (!isHttp(url) || !url.endsWith("/api/")) {
            throw new Unusable("SLACK_API_URL must be an http(s) address that ends with /api/.");
        }
        return url;
    }

    private static Optional<String> proxy(Function<String, @Nullable String> variable) {
        Optional<String> proxy = read(variable, "SLACK_PROXY");
        if (proxy.isPresent() && !isHttp(proxy.get())) {
            throw new Unusable("SLACK_PROXY must be an http(s) address.");
        }
        return proxy;
    }

    private static String command(Function<String, @Nullable String> variable) {
        return get(variable, "SLACK_COMMAND", COMMAND, "must be a slash and one word of at most 31 letters")
                .orElse("/circle");
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static Optional<String> get(
            Function<String, @Nullable String> variable, String name, Pattern shape, String rule) {
        Optional<String> value = read(variable, name);
        if (value.isPresent() && !shape.matcher(value.get()).matches()) {
            throw new Unusable(name + " is malformed: it " + rule + ".");
        }
        return value;
    }

    private static Optional<String> read(Function<String, @Nullable String> variable, String name) {
        return Optional.ofNullable(variable.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return "SlackSettings[%s, %s, command=%s, secrets hidden]"
                .formatted(appToken.isPresent() ? "Socket Mode" : "HTTP", apiUrl, command);
    }
}
