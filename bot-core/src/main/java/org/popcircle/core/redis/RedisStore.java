package org.popcircle.core.redis;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.CommitResult;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Stored;
import org.popcircle.core.vocabulary.CircleId;

/** Keeps documents as JSON in hashes and writes each commit by one script. */
final class RedisStore implements Store {

    private final Redis redis;
    private final Keys keys;
    private final DocumentJson json;
    private final CommitCall commitCall;
    private final Recent recent = new Recent();

    RedisStore(Redis redis, Keys keys, DocumentJson json, InstantSource realTime) {
        this.redis = redis;
        this.keys = keys;
        this.json = json;
        commitCall = new CommitCall(keys, json, recent, realTime);
    }

    @Override
    public <D> Optional<Stored<D>> load(DocumentKey<D> key) {
        String place = keys.document(key.circle(), key.name());
        return stored(key, place, redis.ask(client -> client.hmget(place, "v", "sv", "d")));
    }

    @Override
    public <D> List<Stored<D>> loadAll(List<DocumentKey<D>> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> places = wanted.stream()
                .map(key -> keys.document(key.circle(), key.name()))
                .toList();
        List<List<String>> answers = redis.askAll(pipeline -> places.stream()
                .map(place -> pipeline.hmget(place, "v", "sv", "d"))
                .toList());
        List<Stored<D>> found = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            stored(wanted.get(i), places.get(i), answers.get(i)).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public CommitResult commit(Commit commit) {
        List<String> answer = Reply.texts(redis.run(commitCall.of(commit)));
        return switch (answer.getFirst()) {
            case "committed" -> new CommitResult.Committed();
            case "repeated" ->
                new CommitResult.Repeated(
                        answer.get(1),
                        answer.subList(2, answer.size()).stream()
                                .map(place -> commit.deliveries().get(Integer.parseInt(place)))
                                .toList());
            case "conflict" -> new CommitResult.Conflict();
            case "newer" -> throw new Unreadable(answer.get(1) + " was written by a newer version; it is left alone");
            default -> throw new IllegalStateException("the commit script answered " + answer.getFirst());
        };
    }

    @Override
    @SuppressWarnings("deprecation") // what replaces ZREVRANGE needs Redis 6.2
    public List<String> listed(CircleId circle, String list, int offset, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return redis.ask(client -> client.zrevrange(keys.listing(circle, list), offset, (long) offset + limit - 1));
    }

    @Override
    public <E> List<E> story(DocumentKey<?> key, Class<E> type, int offset, int limit) {
        if (limit < 1) {
            return List.of();
        }
        String place = keys.story(key.circle(), key.name());
        return redis.ask(client -> client.lrange(place, offset, (long) offset + limit - 1)).stream()
                .map(text -> json.readWrapped(place, text, type))
                .toList();
    }

    private <D> Optional<Stored<D>> stored(DocumentKey<D> key, String place, List<String> fields) {
        String version = fields.get(0);
        if (version == null) {
            return Optional.empty();
        }
        D document = understood(place, Integer.parseInt(fields.get(1)), fields.get(2), key.type());
        return Optional.of(new Stored<>(document, Long.parseLong(version)));
    }

    private <D> D understood(String place, int schema, String text, Class<D> type) {
        Optional<D> known = schema == json.schema() ? recent.find(place, text, type) : Optional.empty();
        return known.orElseGet(() -> {
            D document = json.read(place, schema, text, type);
            recent.remember(place, text, document);
            return document;
        });
    }
}
