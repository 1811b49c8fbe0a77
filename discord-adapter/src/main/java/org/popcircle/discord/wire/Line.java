package org.popcircle.discord.wire;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway and the REST API behind one token. The first connection is tried until it works, since Discord may be away when
 * we start; a later loss is mended by JDA. What can never work, such as a wrong token, is told and not tried again.
 */
public final class Line implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int LONGEST_RECONNECT_SECONDS = 60;
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private static final Set<CloseCode> FATAL = EnumSet.of(
            CloseCode.AUTHENTICATION_FAILED,
            CloseCode.INVALID_SHARD,
            CloseCode.SHARDING_REQUIRED,
            CloseCode.INVALID_INTENTS,
            CloseCode.DISALLOWED_INTENTS);

    private final String token;
    private final String apiUrl;
    private final Consumer<String> hopeless;
    private final OkHttpClient http = new OkHttpClient.Builder().build();
    private final Object lock = new Object();
    private @Nullable ShardManager shards;
    private @Nullable Thread connecting;
    private boolean closed;

    /** @param hopeless told in one sentence when trying again cannot help */
    public Line(String token, String apiUrl, Consumer<String> hopeless) {
        this.token = token;
        this.apiUrl = apiUrl;
        this.hopeless = hopeless;
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
    }

    /** Returns at once; see {@link #isUp()}. */
    public void start(List<Object> listeners) {
        synchronized (lock) {
            connecting = Thread.ofVirtual().name("discord-start").start(() -> connect(listeners));
        }
    }

    /** Whether every shard hears what people do. */
    public boolean isUp() {
        return shards().filter(all -> all.getShardsRunning() > 0 && all.getShardsQueued() == 0)
                .map(all -> all.getShards().stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED))
                .orElse(false);
    }

    /** Empty until the first connection. */
    public Optional<ShardManager> shards() {
        synchronized (lock) {
            return Optional.ofNullable(shards);
        }
    }

    private void connect(List<Object> listeners) {
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                keep(build(listeners));
                return;
            } catch (InvalidTokenException refused) {
                hopeless.accept("DISCORD_TOKEN is not accepted by Discord: copy the bot's token anew.");
                return;
            } catch (RuntimeException away) {
                log.warn("Discord is not reached yet, trying again in {}: {}", pause, away.toString());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                return;
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    private void keep(ShardManager built) {
        synchronized (lock) {
            if (!closed) {
                shards = built;
                return;
            }
        }
        built.shutdown();
    }

    /** Without intents: interactions come anyway, and nobody's messages are read. */
    private ShardManager build(List<Object> listeners) {
        return DefaultShardManagerBuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
                .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(apiUrl))
                .setSessionController(new GatewayAddress())
                .setHttpClient(http)
                .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
                .setCallbackPool(Executors.newVirtualThreadPerTaskExecutor(), true)
                .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
                .setEnableShutdownHook(false)
                .addEventListeners(listeners)
                .addEventListeners(new End())
                .build();
    }

    /** JDA stops by itself where Discord says that trying again is no use. */
    private final class End extends ListenerAdapter {
        @Override
        public void onShutdown(ShutdownEvent event) {
            CloseCode code = event.getCloseCode();
            if (code != null && FATAL.contains(code)) {
                hopeless.accept(
                        code == CloseCode.AUTHENTICATION_FAILED
                                ? "DISCORD_TOKEN is not accepted by Discord: copy the bot's token anew."
                                : "Discord does not let the bot in: " + code.getMeaning());
            }
        }
    }

    @Override
    public void close() {
        Optional<ShardManager> open;
        synchronized (lock) {
            closed = true;
            if (connecting != null) {
                connecting.interrupt();
            }
            open = Optional.ofNullable(shards);
            shards = null;
        }
        open.ifPresent(Line::shutDown);
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static void shutDown(ShardManager shards) {
        List<JDA> all = List.copyOf(shards.getShards());
        shards.shutdown();
        for (JDA shard : all) {
            try {
                if (!shard.awaitShutdown(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    shard.shutdownNow();
                }
            } catch (InterruptedException stopping) {
                shard.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
