package org.popcircle.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures computed by an independent implementation (OpenSSL's HMAC) over exactly these bytes. */
class SlackSignatureTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final long SENT = 1531420618L;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    'token=a&command=/circle&text=check+bread', v0=9e6fe28e5b3a5926b527a99be63dbaa4abbd5bd9bce2b4e95dfbf424873adfb0
                    '{"text":"pan é 🍞 漢"}', v0=6ca84604bdca32cf6f2cdc4fec475fb66f89f39873c8a48255a0201bab047c14
                    '{"a":1,\\r\\n"b":2}', v0=13479212117129ba955fe23b69821049d44172a368444c2e71d1e479b877bb5f
                    '{"a":1}\\n', v0=8f29062c9ded1fe4d512bead9a58a1d94790772f657c783078fab15e759313a1
                    'payload=%7B%7D&x=a*b~c%20d%7Ee', v0=cbcfce37ab0749dae0f1674a38f553ab6201412246f9c5302aa51fa6788cd4dc
                    """)
    void genuine_bodies_are_taken_byte_by_byte(String escapedBody, String signature) {
        byte[] body = escapedBody.translateEscapes().getBytes(StandardCharsets.UTF_8);

        assertThat(at(SENT).isGenuine("" + SENT, signature, body)).isTrue();
        byte[] changed = body.clone();
        changed[0] ^= 1;
        assertThat(at(SENT).isGenuine("" + SENT, signature, changed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void a_time_stamp_far_off_is_refused_in_both_directions(long seconds) {
        assertThat(at(SENT + seconds).isGenuine("" + SENT, PLAIN_SIGNATURE, PLAIN))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void a_time_stamp_nearby_is_taken(long seconds) {
        assertThat(at(SENT + seconds).isGenuine("" + SENT, PLAIN_SIGNATURE, PLAIN))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-99999999999999999999", "9223372036854775807"})
    void a_time_stamp_that_is_none_is_refused(String timestamp) {
        assertThat(at(SENT).isGenuine(timestamp, PLAIN_SIGNATURE, PLAIN)).isFalse();
    }

    @Test
    void missing_headers_are_refused() {
        assertThat(at(SENT).isGenuine(null, PLAIN_SIGNATURE, PLAIN)).isFalse();
        assertThat(at(SENT).isGenuine("" + SENT, null, PLAIN)).isFalse();
    }

    @Test
    void there_is_no_checking_without_a_secret() {
        assertThatThrownBy(() -> new SlackSignature(" ", InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final byte[] PLAIN = "payload=hello".getBytes(StandardCharsets.US_ASCII);
    private static final String PLAIN_SIGNATURE = "v0=02ccad493cef6050212660c2d8a50d5dcd359ecdf79f244c83150d7aa8745090";

    private static SlackSignature at(long now) {
        return new SlackSignature(SECRET, InstantSource.fixed(Instant.ofEpochSecond(now)));
    }
}
