package org.popcircle.core.redis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.popcircle.core.app.Directory;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Place;

/** One text for each place and one set for each account, in slots of their own. */
final class RedisDirectory implements Directory {

    private final Redis redis;

    RedisDirectory(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<CircleId> circleAt(Place place) {
        return Optional.ofNullable(redis.ask(client -> client.get(Keys.place(place))))
                .map(CircleId::new);
    }

    @Override
    public CircleId claim(Place place, CircleId circle) {
        return claim(place, "", circle);
    }

    @Override
    public CircleId reclaim(Place place, CircleId gone, CircleId circle) {
        return claim(place, gone.value(), circle);
    }

    @Override
    public Set<CircleId> circlesOf(Account account) {
        return redis.ask(client -> client.smembers(Keys.account(account))).stream()
                .map(CircleId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void remember(Account account, CircleId circle) {
        redis.ask(client -> client.sadd(Keys.account(account), circle.value()));
    }

    @Override
    public void forget(Account account, CircleId circle) {
        redis.ask(client -> client.srem(Keys.account(account), circle.value()));
    }

    private CircleId claim(Place place, String gone, CircleId circle) {
        return new CircleId(
                Reply.text(redis.run(Script.CLAIM_PLACE, List.of(Keys.place(place)), List.of(circle.value(), gone))));
    }
}
