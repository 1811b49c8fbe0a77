package org.popcircle.slack.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.popcircle.slack.SlackSettings;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workspace to try things in, installed with the very manifest that a real workspace gets. */
final class Sandbox implements AutoCloseable {

    private static final String MANIFEST = "/manifest/http.yaml";

    private final SlackDouble slack;
    private final SlackSettings settings;

    private Sandbox(SlackDouble slack, SlackSettings settings) {
        this.slack = slack;
        this.settings = settings;
    }

    /** {@code port} is where the program will listen; the double lives on the same one. */
    static Sandbox on(int port, Function<AppSettings, SlackDouble> doubles) {
        AppSettings app = AppSettings.fromManifest(manifest(), AppSettings.Secrets.random());
        SlackSettings settings = new SlackSettings(
                Optional.of(app.secrets().botToken()),
                Optional.of(app.secrets().signingSecret()),
                Optional.empty(),
                Optional.empty(),
                "http://127.0.0.1:" + port + "/api/",
                Optional.empty(),
                app.command());
        return new Sandbox(doubles.apply(app), settings);
    }

    SlackSettings settings() {
        return settings;
    }

    SlackDouble slack() {
        return slack;
    }

    void listenAt(int port) {
        String base = "http://127.0.0.1:" + port;
        slack.responseUrls().reachableAt(base);
        slack.deliverTo(URI.create(base + "/slack/events"));
    }

    private static JsonNode manifest() {
        try (InputStream file = Sandbox.class.getResourceAsStream(MANIFEST)) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return JsonMapper.builder().build().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        slack.close();
    }
}
