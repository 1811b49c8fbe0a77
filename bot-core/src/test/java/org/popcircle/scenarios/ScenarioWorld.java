package org.popcircle.scenarios;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.desk.Popcircle;
import org.popcircle.core.redis.PendingWork;
import org.popcircle.core.redis.RedisForTests;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.timer.Tempo;
import org.popcircle.core.timer.Workers;
import org.popcircle.core.vocabulary.CircleId;

/**
 * The whole bot on a real store, with the real adapter of a messenger in front and people in one channel. Domain time stands
 * under the script's control.
 */
public final class ScenarioWorld implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Tempo BRISK = new Tempo(
            Duration.ofMillis(100),
            Duration.ofSeconds(20),
            Duration.ofMillis(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            8,
            5);

    private final String redisUrl = RedisForTests.embedded().freshUrl();
    private final ScenarioTime realTime = new ScenarioTime();
    private final RedisStores stores = RedisForTests.open(redisUrl, realTime);
    private final PendingWork pending = new PendingWork(redisUrl);
    private final AtomicInteger circles = new AtomicInteger();
    private final Popcircle popcircle;
    private final ChatRoom room;
    private final Workers workers;
    private volatile Duration moved = Duration.ZERO;

    public ScenarioWorld(ChatRoom.Opener opener) {
        DomainClock clock = this::now;
        popcircle = new Popcircle(
                new Popcircle.Keeping(
                        stores.store(),
                        stores.directory(),
                        stores.codes(),
                        stores.dueTimes(),
                        stores.redraws(),
                        stores.outbox(),
                        stores.outages()),
                clock,
                realTime,
                () -> new CircleId("circle" + circles.incrementAndGet()),
                "/circle");
        room = opener.open(new ChatRoom.Behind(popcircle.conversation(), stores.cabinet(), popcircle::languageAt));
        workers = popcircle.workers(room.stage(), (circle, document, place, why) -> {}, BRISK);
        workers.start();
    }

    /** The time that people live in. */
    public Instant now() {
        return realTime.instant().plus(moved);
    }

    /** Somebody who can take part. */
    public Person person(String name) {
        return new Person(this, name, room.enter(name, ChatRoom.Kind.MEMBER));
    }

    public Person guest(String name) {
        return new Person(this, name, room.enter(name, ChatRoom.Kind.GUEST));
    }

    public Person bot(String name) {
        return new Person(this, name, room.enter(name, ChatRoom.Kind.BOT));
    }

    /** Time goes by, and what is due by then happens. */
    public void passes(Duration time) {
        settles();
        moved = moved.plus(time);
        popcircle.pokeDue();
        settles();
    }

    public void hoursPass(long hours) {
        passes(Duration.ofHours(hours));
    }

    public void daysPass(long days) {
        passes(Duration.ofDays(days));
    }

    /** The bot is off for that long, and comes back. Only before the script has moved time by itself. */
    public void isOffFor(Duration time) {
        settles();
        workers.stop();
        realTime.jumps(time);
        workers.start();
        popcircle.pokeDue();
        settles();
    }

    /** Waits until every card is drawn, every message is sent, and nothing is due. */
    public void settles() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> pending.isNone(now()));
    }

    public void movesToAPrivateChannel() {
        room.moveToAPrivateChannel();
    }

    @Override
    public void close() {
        try {
            settles();
            room.checkManners();
        } finally {
            workers.close();
            room.close();
            pending.close();
            stores.close();
        }
    }
}
