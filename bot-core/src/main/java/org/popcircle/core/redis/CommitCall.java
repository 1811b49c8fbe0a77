package org.popcircle.core.redis;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.app.Change;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.Due;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;

/** Lays out a commit as the script expects it: its keys and arguments, in the order in which it takes them. */
final class CommitCall {

    private final Keys keys;
    private final DocumentJson json;
    private final Recent recent;
    private final InstantSource realTime;

    CommitCall(Keys keys, DocumentJson json, Recent recent, InstantSource realTime) {
        this.keys = keys;
        this.json = json;
        this.recent = recent;
        this.realTime = realTime;
    }

    Redis.Call of(Commit commit) {
        Layout layout = new Layout(commit.circle());
        layout.frame(commit);
        layout.changes(commit.changes());
        layout.settled(commit.settled());
        layout.dues(commit.dues());
        layout.redraws(commit.redraws());
        layout.parcels(commit.parcels());
        layout.listings(commit.listings());
        return new Redis.Call(Script.COMMIT, layout.used, layout.arguments);
    }

    private final class Layout {

        private final List<String> used = new ArrayList<>();
        private final List<String> arguments = new ArrayList<>();
        private final CircleId circle;
        private final int partition;

        Layout(CircleId circle) {
            this.circle = circle;
            partition = keys.partitionOf(circle);
        }

        void frame(Commit commit) {
            add(Long.toString(realTime.millis()));
            add(Integer.toString(json.schema()));
            add(Long.toString(Keys.MEMORY.toSeconds()));
            use(keys.counter(partition));
            use(keys.due(partition));
            use(keys.dueLeased(partition));
            use(keys.dueData(partition));
            add(commit.outcome());
            count(commit.deliveries());
            commit.deliveries().forEach(delivery -> use(keys.delivery(circle, delivery)));
        }

        void changes(List<Change<?>> changes) {
            count(changes);
            for (Change<?> change : changes) {
                String place = keys.document(circle, change.key().name());
                String text = json.write(change.snapshot());
                recent.remember(place, text, change.snapshot());
                use(place);
                use(keys.story(circle, change.key().name()));
                add(Long.toString(change.expected()));
                add(text);
                count(change.events());
                change.events().forEach(event -> add(json.writeWrapped(event)));
            }
        }

        void settled(List<Commit.DueName> settled) {
            count(settled);
            settled.forEach(name -> add(DueEntry.member(circle, name.document(), name.what())));
        }

        void dues(List<Due> dues) {
            count(dues);
            for (Due due : dues) {
                add(DueEntry.member(circle, due.document(), due.what()));
                add(Long.toString(DueEntry.score(due.at())));
                add(DueEntry.payload(due));
            }
        }

        void redraws(List<Commit.Card> cards) {
            count(cards);
            for (Commit.Card card : cards) {
                Messenger messenger = card.place().messenger();
                use(keys.document(circle, card.document()));
                use(keys.marks(partition, messenger));
                use(keys.marksData(partition, messenger));
                add(MarkEntry.member(circle, card.document(), card.place()));
            }
        }

        void parcels(List<Commit.Parcel> parcels) {
            count(parcels);
            for (Commit.Parcel parcel : parcels) {
                use(keys.sent(circle, parcel.id()));
                use(keys.outReady(partition, parcel.messenger()));
                use(keys.outOrder(partition, parcel.messenger()));
                use(keys.outData(partition, parcel.messenger()));
                add(Keys.plain(parcel.address()));
                add(json.writeWrapped(new ParcelEntry(circle, parcel.id(), json.tree(parcel.content()))));
            }
        }

        void listings(List<Commit.Listing> listings) {
            count(listings);
            for (Commit.Listing listing : listings) {
                use(keys.listing(circle, listing.list()));
                add(millis(listing.at()));
                add(listing.document());
            }
        }

        private void use(String key) {
            used.add(key);
        }

        private void add(String argument) {
            arguments.add(argument);
        }

        private void count(List<?> list) {
            add(Integer.toString(list.size()));
        }

        private String millis(Instant at) {
            return Long.toString(at.toEpochMilli());
        }
    }
}
