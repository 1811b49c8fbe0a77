package org.popcircle.core.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts that Redis runs for us, each all or nothing. They use nothing that Redis 5 does not have. */
enum Script {
    COMMIT("marks", "commit"),
    MARK("marks", "mark"),
    CLAIM_MARKS("marks", "claim-marks"),
    DRAWN("marks", "drawn"),
    RELEASE_MARK("marks", "release-mark"),
    HOLD("hold"),
    CLAIM_DUE("claim-due"),
    DROP_DUE("drop-due"),
    CLAIM_PARCELS("claim-parcels"),
    RELEASE_PARCEL("release-parcel"),
    CLAIM_PLACE("claim-place"),
    ISSUE_CODE("issue-code"),
    REDEEM_CODE("redeem-code"),
    KEEP("keep"),
    TAKE("take"),
    BEAT("beat"),
    META("meta");

    private final String text;
    private final String digest;

    Script(String... files) {
        text = Stream.of(files).map(Script::read).collect(Collectors.joining());
        digest = sha1(text);
    }

    String text() {
        return text;
    }

    /** The name under which Redis knows the script once it is loaded. */
    String digest() {
        return digest;
    }

    private static String read(String file) {
        try (InputStream resource = Script.class.getResourceAsStream(file + ".lua")) {
            if (resource == null) {
                throw new IllegalStateException("not in this build: " + file + ".lua");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
