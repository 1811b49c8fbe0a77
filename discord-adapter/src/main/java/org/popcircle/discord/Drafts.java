package org.popcircle.discord;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.popcircle.core.app.Cabinet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Forms under way, by a random name that says nothing. Kept for an hour: their loss costs a command. */
final class Drafts {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);
    private static final String DRAWER = "discord-drafts";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int ID_BYTES = 12;

    private final Cabinet cabinet;
    private final JsonMapper json = DraftJson.mapper();
    private final SecureRandom chance = new SecureRandom();

    Drafts(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** Keeps a new one; answers its name. */
    String open(Draft draft) {
        byte[] id = new byte[ID_BYTES];
        chance.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        keep(name, draft);
        return name;
    }

    void keep(String name, Draft draft) {
        cabinet.put(DRAWER, name, json.writeValueAsString(draft), LIFE);
    }

    /** Somebody's own draft; nobody else finds it. */
    Optional<Draft> find(String name, String owner) {
        return cabinet.get(DRAWER, name)
                .flatMap(this::read)
                .filter(draft -> draft.owner().equals(owner));
    }

    private Optional<Draft> read(String text) {
        try {
            return Optional.of(json.readValue(text, Draft.class));
        } catch (JacksonException writtenByAnotherVersion) {
            log.warn("A form under way cannot be read: {}", writtenByAnotherVersion.getOriginalMessage());
            return Optional.empty();
        }
    }
}
