package org.popcircle.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.app.Change;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Stored;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/**
 * One command's unit of work on one circle: what was read with its version, and what is to be written with it. Tried again
 * from the beginning when somebody else was faster.
 */
final class Turn {

    private final Store store;
    private final CircleId circle;
    private final Instant now;
    private final Map<String, Stored<?>> read = new LinkedHashMap<>();
    private final Map<String, Written<?>> written = new LinkedHashMap<>();
    private final Map<Commit.DueName, Due> dues = new LinkedHashMap<>();
    private final Set<Commit.DueName> settled = new LinkedHashSet<>();
    private final Set<Commit.Card> redraws = new LinkedHashSet<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Commit.Listing> listings = new ArrayList<>();

    Turn(Store store, CircleId circle, Instant now) {
        this.store = store;
        this.circle = circle;
        this.now = now;
    }

    CircleId circle() {
        return circle;
    }

    /** Domain time, the same for all that this command does. */
    Instant now() {
        return now;
    }

    /** The document as this turn has it by now; read once. */
    <D> Optional<D> load(DocumentKey<D> key) {
        Written<?> mine = written.get(key.name());
        if (mine != null) {
            return Optional.of(key.type().cast(mine.snapshot()));
        }
        Stored<?> known = read.get(key.name());
        if (known == null) {
            Optional<Stored<D>> found = store.load(key);
            found.ifPresent(stored -> read.put(key.name(), stored));
            return found.map(Stored::document);
        }
        return Optional.of(key.type().cast(known.document()));
    }

    <D> void write(DocumentKey<D> key, D snapshot, List<?> events) {
        List<Object> all = new ArrayList<>();
        Written<?> mine = written.get(key.name());
        if (mine != null) {
            all.addAll(mine.events());
        }
        all.addAll(events);
        written.put(key.name(), new Written<>(key, snapshot, all));
    }

    void due(String document, String what, long phase, Instant at) {
        Commit.DueName name = new Commit.DueName(document, what);
        settled.remove(name);
        dues.put(name, new Due(circle, document, what, phase, at));
    }

    /** This due time is handled or void. */
    void settle(String document, String what) {
        Commit.DueName name = new Commit.DueName(document, what);
        dues.remove(name);
        settled.add(name);
    }

    /** Whether this turn has set the very due time again, for a later point. */
    boolean setsAnew(Due due) {
        return dues.containsKey(new Commit.DueName(due.document(), due.what()));
    }

    void redraw(String document, Place place) {
        redraws.add(new Commit.Card(document, place));
    }

    void redraw(String document, Collection<Place> places) {
        places.forEach(place -> redraw(document, place));
    }

    void tell(Account account, Notice notice) {
        letters.add(new Letter(account.messenger(), address(account), notice));
    }

    void tell(Place place, Notice notice) {
        letters.add(new Letter(place.messenger(), address(place), notice));
    }

    void tell(List<Place> places, Notice notice) {
        places.forEach(place -> tell(place, notice));
    }

    static String address(Place place) {
        return "place:" + place.workspace() + ":" + place.channel();
    }

    static String address(Account account) {
        return "person:" + account.workspace() + ":" + account.user();
    }

    void list(String list, String document, Instant at) {
        listings.add(new Commit.Listing(list, document, at));
    }

    boolean hasNothingToWrite() {
        return written.isEmpty() && dues.isEmpty() && settled.isEmpty() && redraws.isEmpty() && letters.isEmpty();
    }

    Commit commit(List<String> deliveries) {
        List<Change<?>> changes = new ArrayList<>();
        written.values().forEach(document -> changes.add(change(document)));
        return new Commit(
                circle,
                deliveries,
                "done",
                changes,
                List.copyOf(dues.values()),
                List.copyOf(settled),
                List.copyOf(redraws),
                parcels(),
                listings);
    }

    private <D> Change<D> change(Written<D> document) {
        return new Change<>(document.key(), versionRead(document.key().name()), document.snapshot(), document.events());
    }

    /** A parcel's id comes from the state it follows from, so that a repeated command cannot send it twice. */
    private List<Commit.Parcel> parcels() {
        List<Commit.Parcel> parcels = new ArrayList<>();
        for (Letter letter : letters) {
            String document = letter.notice().document();
            String id = circle + "-" + document + "-" + versions()
                    + Integer.toHexString(letter.notice().toString().hashCode()) + "."
                    + Integer.toHexString((letter.messenger() + letter.address()).hashCode());
            parcels.add(new Commit.Parcel(id, letter.messenger(), letter.address(), letter.notice()));
        }
        return parcels;
    }

    private String versions() {
        StringBuilder text = new StringBuilder();
        written.keySet()
                .forEach(name -> text.append(name)
                        .append('v')
                        .append(versionRead(name) + 1)
                        .append('.'));
        return text.toString();
    }

    private long versionRead(String name) {
        Stored<?> known = read.get(name);
        return known == null ? 0 : known.version();
    }

    private record Written<D>(DocumentKey<D> key, D snapshot, List<Object> events) {}

    private record Letter(Messenger messenger, String address, Notice notice) {}
}
