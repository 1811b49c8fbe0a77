package org.popcircle.core.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.util.JedisURIHelper;

/** Makes the client for a Redis: the embedded one, a single one by its URL, or a cluster by the URLs of some nodes. */
final class RedisClients {

    /** As many as handlers work at once; a pool that is smaller makes them wait for each other. */
    private static final int CONNECTIONS = 64;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int CONNECT_MILLIS = 2000;
    private static final int ANSWER_MILLIS = 3000;

    private RedisClients() {}

    /** Follows the embedded server when it is started again on another port. */
    static UnifiedJedis toEmbedded(EmbeddedRedis embedded) {
        JedisClientConfig config =
                config().password(embedded.endpoint().password()).build();
        ConnectionFactory factory =
                new ConnectionFactory(() -> socketTo(embedded.endpoint().port()), config);
        return RedisClient.builder()
                .connectionProvider(new PooledConnectionProvider(factory, pool()))
                .clientConfig(config)
                .build();
    }

    /** @throws StartRefused when the text is not what {@code REDIS_URL} may be */
    static UnifiedJedis toUrl(String redisUrl) {
        List<URI> nodes =
                Arrays.stream(redisUrl.split(",")).map(RedisClients::parsed).toList();
        URI first = nodes.getFirst();
        DefaultJedisClientConfig.Builder config =
                config().user(JedisURIHelper.getUser(first)).password(JedisURIHelper.getPassword(first));
        if (JedisURIHelper.isRedisSSLScheme(first)) {
            config.sslOptions(SslOptions.defaults());
        }
        if (nodes.size() == 1) {
            return RedisClient.builder()
                    .hostAndPort(JedisURIHelper.getHostAndPort(first))
                    .clientConfig(
                            config.database(JedisURIHelper.getDBIndex(first)).build())
                    .poolConfig(pool())
                    .build();
        }
        Set<HostAndPort> hosts =
                nodes.stream().map(JedisURIHelper::getHostAndPort).collect(Collectors.toUnmodifiableSet());
        return RedisClusterClient.builder()
                .nodes(hosts)
                .clientConfig(config.build())
                .poolConfig(pool())
                .build();
    }

    private static URI parsed(String text) {
        try {
            URI uri = new URI(text.strip());
            if (!JedisURIHelper.isValid(uri) || !isRedis(uri)) {
                throw malformed();
            }
            return uri;
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static boolean isRedis(URI uri) {
        return JedisURIHelper.isRedisScheme(uri) || JedisURIHelper.isRedisSSLScheme(uri);
    }

    /** Does not repeat the value: it may hold a password. */
    private static StartRefused malformed() {
        return new StartRefused("REDIS_URL must look like redis://host:6379 or rediss://user:password@host:6379"
                + " (for a cluster, several of them with commas between).");
    }

    private static DefaultJedisClientConfig.Builder config() {
        return DefaultJedisClientConfig.builder()
                .serverDefaultProtocol()
                .clientName("popcircle")
                .connectionTimeoutMillis(CONNECT_MILLIS)
                .socketTimeoutMillis(ANSWER_MILLIS)
                .blockingSocketTimeoutMillis(ANSWER_MILLIS);
    }

    private static GenericObjectPoolConfig<Connection> pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMinIdle(2);
        pool.setMaxWait(LONGEST_WAIT);
        return pool;
    }

    private static Socket socketTo(int port) {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            return socket;
        } catch (IOException e) {
            try {
                socket.close();
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw new JedisConnectionException("the embedded Redis does not listen on port " + port, e);
        }
    }
}
