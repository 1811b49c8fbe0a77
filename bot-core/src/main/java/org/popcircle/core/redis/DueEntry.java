package org.popcircle.core.redis;

import java.time.Instant;
import java.util.List;
import org.popcircle.core.app.Due;
import org.popcircle.core.vocabulary.CircleId;

/** A due time as it stands in Redis: a member of the sorted sets, and what is known about it. */
final class DueEntry {

    private DueEntry() {}

    static String member(CircleId circle, String document, String what) {
        return circle + "/" + document + "/" + Keys.plain(what);
    }

    /** Rounded up, so that nothing is due before its time. */
    static long score(Instant at) {
        long millis = at.toEpochMilli();
        return Instant.ofEpochMilli(millis).equals(at) ? millis : millis + 1;
    }

    static String payload(Due due) {
        return score(due.at()) + " " + due.phase() + " " + due.at();
    }

    static Due read(String member, String payload) {
        List<String> name = List.of(member.split("/", 3));
        List<String> known = List.of(payload.split(" ", 3));
        return new Due(
                new CircleId(name.get(0)),
                name.get(1),
                Keys.original(name.get(2)),
                Long.parseLong(known.get(1)),
                Instant.parse(known.get(2)));
    }
}
