package org.popcircle.slack;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.vocabulary.Place;

/**
 * What a modal carries along, one line each, since its submission says neither what it means nor where it was opened.
 *
 * @param form this one drawing of the form: a submission that is delivered twice, or pressed twice, is one
 * @param fromHome whether the home page is behind it
 */
record FormMetadata(String form, ActionToken token, boolean fromHome, String channel, String channelName) {

    private static final int LINES = 5;
    private static final int ID_BYTES = 12;
    private static final SecureRandom CHANCE = new SecureRandom();

    static FormMetadata of(ActionToken token, Origin origin) {
        byte[] id = new byte[ID_BYTES];
        CHANCE.nextBytes(id);
        return new FormMetadata(
                HexFormat.of().formatHex(id),
                token,
                origin.surface() == Origin.Surface.HOME,
                origin.caller().place().map(Place::channel).orElse(""),
                origin.caller().placeName().replace('\n', ' '));
    }

    static Optional<FormMetadata> parse(@Nullable String text) {
        List<String> lines = text == null ? List.of() : List.of(text.split("\n", -1));
        return lines.size() != LINES
                ? Optional.empty()
                : ActionToken.parse(lines.get(1))
                        .map(token -> new FormMetadata(
                                lines.get(0), token, lines.get(2).equals("home"), lines.get(3), lines.get(4)));
    }

    @Override
    public String toString() {
        return String.join("\n", form, token.toString(), fromHome ? "home" : "", channel, channelName);
    }
}
