package org.popcircle.core.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** Marks in one sorted set for each partition and messenger, by the time when the card may be drawn. */
final class RedisRedraws implements Redraws {

    private final Redis redis;
    private final Keys keys;
    private final Sweep sweep;
    private final InstantSource realTime;

    RedisRedraws(Redis redis, Keys keys, InstantSource realTime) {
        this.redis = redis;
        this.keys = keys;
        this.realTime = realTime;
        sweep = new Sweep(redis, keys.partitions());
    }

    @Override
    public List<Claimed> claim(Messenger messenger, Instant now, Duration lease, int limit) {
        long millis = now.toEpochMilli();
        List<Claimed> claimed = new ArrayList<>();
        sweep.take(
                        millis,
                        limit,
                        (pipeline, partition) -> List.of(
                                pipeline.zcount(keys.marks(partition, messenger), "-inf", Long.toString(millis))),
                        (partition, share) -> new Redis.Call(
                                Script.CLAIM_MARKS,
                                List.of(
                                        keys.marks(partition, messenger),
                                        keys.marksData(partition, messenger),
                                        keys.hold(partition, messenger),
                                        keys.counter(partition)),
                                List.of(
                                        Long.toString(millis),
                                        Long.toString(millis + lease.toMillis()),
                                        Integer.toString(share))))
                .forEach(taken ->
                        Sweep.groups(taken.answer(), 3, mark -> claimed.add(claimedWithoutMessage(messenger, mark))));
        return claimed.isEmpty() ? claimed : withMessages(claimed);
    }

    @Override
    public boolean drawn(Claimed claimed, String message, long revision, Instant next) {
        List<String> used = new ArrayList<>(marks(claimed.circle(), claimed.place()));
        used.add(cards(claimed.circle(), claimed.document()));
        return Reply.yes(redis.run(
                Script.DRAWN,
                used,
                List.of(
                        member(claimed),
                        MarkEntry.field(claimed.place()),
                        Long.toString(claimed.token()),
                        Long.toString(revision),
                        message,
                        Long.toString(next.toEpochMilli()))));
    }

    @Override
    public void postpone(Claimed claimed, Instant next) {
        release(claimed, Long.toString(next.toEpochMilli()));
    }

    @Override
    public void abandon(Claimed claimed) {
        release(claimed, "");
    }

    @Override
    public void mark(CircleId circle, String document, Place place, boolean forgetMessage) {
        List<String> used = new ArrayList<>(List.of(keys.document(circle, document)));
        used.addAll(marks(circle, place));
        used.add(cards(circle, document));
        redis.run(
                Script.MARK,
                used,
                List.of(
                        MarkEntry.member(circle, document, place),
                        MarkEntry.field(place),
                        Long.toString(realTime.millis()),
                        forgetMessage ? "1" : "0"));
    }

    @Override
    public Optional<String> messageOf(CircleId circle, String document, Place place) {
        return Optional.ofNullable(redis.ask(client -> client.hget(cards(circle, document), MarkEntry.field(place))));
    }

    @Override
    public void hold(Messenger messenger, String workspace, Instant until) {
        List<String> arguments =
                List.of(Keys.plain(workspace), Long.toString(until.toEpochMilli()), Long.toString(realTime.millis()));
        redis.runAll(IntStream.range(0, keys.partitions())
                .mapToObj(partition -> new Redis.Call(Script.HOLD, List.of(keys.hold(partition, messenger)), arguments))
                .toList());
    }

    private void release(Claimed claimed, String next) {
        redis.run(
                Script.RELEASE_MARK,
                marks(claimed.circle(), claimed.place()),
                List.of(member(claimed), Long.toString(claimed.token()), next));
    }

    private Claimed claimedWithoutMessage(Messenger messenger, List<String> mark) {
        MarkEntry entry = MarkEntry.read(messenger, mark.get(0));
        return new Claimed(
                entry.circle(),
                entry.document(),
                entry.place(),
                Long.parseLong(mark.get(1)),
                Optional.empty(),
                Long.parseLong(mark.get(2)));
    }

    private List<Claimed> withMessages(List<Claimed> claimed) {
        List<String> messages = redis.askAll(pipeline -> claimed.stream()
                .map(card -> pipeline.hget(cards(card.circle(), card.document()), MarkEntry.field(card.place())))
                .toList());
        return IntStream.range(0, claimed.size())
                .mapToObj(i -> with(claimed.get(i), Optional.ofNullable(messages.get(i))))
                .toList();
    }

    private static Claimed with(Claimed card, Optional<String> message) {
        return new Claimed(card.circle(), card.document(), card.place(), card.revision(), message, card.token());
    }

    private static String member(Claimed claimed) {
        return MarkEntry.member(claimed.circle(), claimed.document(), claimed.place());
    }

    private List<String> marks(CircleId circle, Place place) {
        int partition = keys.partitionOf(circle);
        return List.of(keys.marks(partition, place.messenger()), keys.marksData(partition, place.messenger()));
    }

    private String cards(CircleId circle, String document) {
        return keys.cards(circle, document);
    }
}
