package org.popcircle.architecture.violations.app;

import redis.clients.jedis.HostAndPort;

/** A use case that talks to Redis itself. */
public record JedisUser(HostAndPort server) {}
