package org.popcircle.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/** Keeps the sandbox to this machine: other sites must reach it neither by a rebound name nor from a page of theirs. */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private Loopback() {}

    /** Whether the request was meant for the loopback address, and comes from no foreign page. */
    public static boolean isOwn(HttpServletRequest request) {
        var host = request.getHeader("Host");
        if (host == null || !NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
            return false;
        }
        var origin = request.getHeader("Origin");
        return origin == null || isSame(origin, host);
    }

    private static boolean isSame(String origin, String host) {
        try {
            return host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
