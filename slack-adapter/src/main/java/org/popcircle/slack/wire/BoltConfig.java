package org.popcircle.slack.wire;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.AppConfig;
import com.slack.api.util.thread.DaemonThreadExecutorServiceProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How Bolt is set up. Every field is set: those left alone would read variables of their own from the environment, and
 * switch on what nobody asked for.
 */
public final class BoltConfig {

    /** What the manifests ask for, and what everything we call needs. */
    public static final String SCOPES = "commands,chat:write,users:read,channels:read,groups:read,usergroups:read";

    private static final int CALL_MILLIS = 10_000;
    private static final int FOR_EVER = -1;

    private BoltConfig() {}

    /** One per process: every instance brings its own threads. */
    public static Slack slack(String apiUrl, Optional<String> proxy) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setProxyUrl(proxy.orElse(null));
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        return Slack.getInstance(config);
    }

    /**
     * @param botToken for one workspace
     * @param clientId with its secret, for many
     */
    @SuppressWarnings("deprecation") // deprecated fields are still read, and still default to the environment
    public static AppConfig app(
            Slack slack, @Nullable String botToken, @Nullable String clientId, @Nullable String clientSecret) {
        boolean many = clientId != null;
        return AppConfig.builder()
                .slack(slack)
                .executorServiceProvider(DaemonThreadExecutorServiceProvider.getInstance())
                .threadPoolSize(2)
                .singleTeamBotToken(botToken)
                // Our servlet has verified the raw bytes; Socket Mode is authenticated by its connection.
                .requestVerificationEnabled(false)
                .signingSecret(null)
                .verificationToken(null)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope(SCOPES)
                .userScope(null)
                .redirectUri(null)
                .appPath("/slack")
                .oauthInstallPath("/install")
                .oauthStartPath("/install")
                .oauthRedirectUriPath("/oauth_redirect")
                .oauthCallbackPath("/oauth_redirect")
                .oauthCancellationUrl(null)
                .oauthCompletionUrl(null)
                .oAuthInstallPathEnabled(many)
                .oAuthStartEnabled(many)
                .oAuthRedirectUriPathEnabled(many)
                .oAuthCallbackEnabled(many)
                .oAuthInstallPageRenderingEnabled(true)
                .openIDConnectEnabled(false)
                .stateValidationEnabled(true)
                // The bot's own id does not change under a token.
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(FOR_EVER)
                .classicAppPermissionsEnabled(false)
                .alwaysRequestUserTokenNeeded(false)
                .appInitializersEnabled(true)
                .allEventsApiAutoAckEnabled(true)
                .subtypedMessageEventsAutoAckEnabled(true)
                .attachingFunctionTokenEnabled(false)
                .sslCheckEnabled(false)
                .ignoringSelfEventsEnabled(true)
                .ignoringSelfAssistantMessageEventsEnabled(true)
                .build();
    }
}
