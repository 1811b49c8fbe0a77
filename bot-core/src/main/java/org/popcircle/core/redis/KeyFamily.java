package org.popcircle.core.redis;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of keys in Redis: what each holds, who writes it and when it goes. No key exists that is not one of them. */
enum KeyFamily {
    /** HASH of format, partitions and mode; written at the first start, never changed, never goes. */
    META("meta", "hash", Life.FOR_EVER),
    /** HASH of v (version), sv (schema) and d (JSON): one document of a circle; written by commits, never goes. */
    DOCUMENT("\\{p\\d+}:doc:[a-z0-9]+:[a-z0-9]+", "hash", Life.FOR_EVER),
    /** LIST of a document's events; a commit appends, nobody trims: it is the audit trail. */
    STORY("\\{p\\d+}:story:[a-z0-9]+:[a-z0-9]+", "list", Life.FOR_EVER),
    /** STRING, the outcome of a delivery; written by its commit, goes after {@link Keys#MEMORY}. */
    DELIVERY("\\{p\\d+}:done:[a-z0-9]+:.+", "string", Life.A_WHILE),
    /** ZSET of document names by time: a list such as a logbook; entered by commits, never goes. */
    LISTING("\\{p\\d+}:list:[a-z0-9]+:.+", "zset", Life.FOR_EVER),
    /** HASH of place to message: where a document's cards are; written by the redraw worker, never goes. */
    CARDS("\\{p\\d+}:cards:[a-z0-9]+:[a-z0-9]+", "hash", Life.FOR_EVER),
    /** STRING, says that a parcel of this id was accepted; written by its commit, goes after {@link Keys#MEMORY}. */
    SENT("\\{p\\d+}:sent:[a-z0-9]+:.+", "string", Life.A_WHILE),
    /** STRING, numbers leases and parcels so that no number comes twice; never goes. */
    COUNTER("\\{p\\d+}:counter", "string", Life.FOR_EVER),
    /** ZSET of due times by domain time; an entry goes when it is claimed or settled. */
    DUE("\\{p\\d+}:due", "zset", Life.WHILE_NEEDED),
    /** ZSET of claimed due times by the end of their lease; an entry goes when it is settled or its lease ends. */
    DUE_LEASED("\\{p\\d+}:due:leased", "zset", Life.WHILE_NEEDED),
    /** HASH of what is due; an entry goes when it is settled or dropped. */
    DUE_DATA("\\{p\\d+}:due:data", "hash", Life.WHILE_NEEDED),
    /** ZSET of cards to redraw by the time to do it; an entry goes when the newest revision is drawn. */
    MARKS("\\{p\\d+}:marks:[a-z]+", "zset", Life.WHILE_NEEDED),
    /** HASH of those cards' revision and lease; goes with them. */
    MARKS_DATA("\\{p\\d+}:marks:[a-z]+:data", "hash", Life.WHILE_NEEDED),
    /** HASH of workspace to the end of its hold; goes with the last hold. */
    HOLD("\\{p\\d+}:hold:[a-z]+", "hash", Life.A_WHILE),
    /** ZSET of addresses with parcels by the time to send; an entry goes with the last parcel. */
    OUT_READY("\\{p\\d+}:out:[a-z]+", "zset", Life.WHILE_NEEDED),
    /** ZSET of parcels in the order of each address; an entry goes when it is sent or set aside. */
    OUT_ORDER("\\{p\\d+}:out:[a-z]+:order", "zset", Life.WHILE_NEEDED),
    /** HASH of the parcels' content; goes with them. */
    OUT_DATA("\\{p\\d+}:out:[a-z]+:data", "hash", Life.WHILE_NEEDED),
    /** HASH of address to lease; an entry goes when its parcel is sent, postponed or set aside. */
    OUT_LEASES("\\{p\\d+}:out:[a-z]+:leases", "hash", Life.WHILE_NEEDED),
    /** HASH of attempts for each parcel; goes with it. */
    OUT_TRIES("\\{p\\d+}:out:[a-z]+:tries", "hash", Life.WHILE_NEEDED),
    /** LIST of parcels that were given up, newest first, at most {@link RedisOutbox#ASIDE}; for the operator. */
    OUT_ASIDE("\\{p\\d+}:out:[a-z]+:aside", "list", Life.FOR_EVER),
    /** STRING, the circle that lives in a channel; written by the directory, never goes. */
    PLACE("place:[a-z]+:[^:]+:[^:]+", "string", Life.FOR_EVER),
    /** SET of a person's circles; written by the directory, goes when the last is forgotten. */
    ACCOUNT("account:[a-z]+:[^:]+:[^:]+", "set", Life.FOR_EVER),
    /** HASH of what a code stands for; written when it is given out, goes with its short life, entered or not. */
    CODE("\\{codes}:code:[a-z]+:[A-Z0-9]+", "hash", Life.A_WHILE),
    /** STRING, the one code of an account and a purpose; goes with the code. */
    CODE_OF("\\{codes}:of:[a-z]+:[a-z]+:[^:]+:[^:]+", "string", Life.A_WHILE),
    /** STRING, how many wrong codes an account has entered; goes a while after the first. */
    CODE_TRIES("\\{codes}:tries:[a-z]+:[^:]+:[^:]+", "string", Life.A_WHILE),
    /** STRING, an adapter's own record; goes when it is removed or taken, or its life is over. */
    CABINET("cabinet:\\{[^:}]+}:v:.+", "string", Life.AS_ASKED),
    /** SET of the names of a drawer's lasting records; an entry goes with its record. */
    CABINET_NAMES("cabinet:\\{[^:}]+}:names", "set", Life.FOR_EVER),
    /** STRING, the last heartbeat of any instance; never goes. */
    PULSE("\\{pulse}:beat", "string", Life.FOR_EVER),
    /** ZSET of outages by their end, the newest {@link RedisOutages#KEPT}; never goes. */
    OUTAGES("\\{pulse}:outages", "zset", Life.FOR_EVER);

    /** When a key goes. */
    enum Life {
        FOR_EVER,
        WHILE_NEEDED,
        A_WHILE,
        AS_ASKED
    }

    private final Pattern shape;
    private final String type;
    private final Life life;

    KeyFamily(String shape, String type, Life life) {
        this.shape = Pattern.compile("pc:" + shape);
        this.type = type;
        this.life = life;
    }

    /** The family of a key; empty if Popcircle writes no such key. */
    static Optional<KeyFamily> of(String key) {
        return Arrays.stream(values())
                .filter(family -> family.shape.matcher(key).matches())
                .findFirst();
    }

    /** The Redis type, as the command TYPE says it. */
    String type() {
        return type;
    }

    Life life() {
        return life;
    }
}
