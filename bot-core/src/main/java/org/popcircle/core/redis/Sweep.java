package org.popcircle.core.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;

/**
 * Looks through all partitions for work, in one round trip when there is none and in two when there is some. It begins with
 * another partition each time, so that a busy one does not starve the rest.
 */
final class Sweep {

    private final Redis redis;
    private final int partitions;

    Sweep(Redis redis, int partitions) {
        this.redis = redis;
        this.partitions = partitions;
    }

    /** How much waits in a partition: a cheap question that Redis answers from an index. */
    interface Look {
        List<Response<Long>> at(AbstractPipeline pipeline, int partition);
    }

    /** What takes up to {@code limit} pieces of work from a partition. */
    interface Take {
        Redis.Call from(int partition, int limit);
    }

    /** What was taken from a partition. */
    record Taken(int partition, List<String> answer) {}

    List<Taken> take(long seed, int limit, Look look, Take take) {
        int first = (int) Math.floorMod(seed, (long) partitions);
        int[] order = IntStream.range(0, partitions)
                .map(i -> (first + i) % partitions)
                .toArray();
        List<Integer> chosen = new ArrayList<>();
        List<Redis.Call> calls = new ArrayList<>();
        long[] waiting = waiting(look);
        int left = limit;
        for (int partition : order) {
            int share = (int) Math.min(left, waiting[partition]);
            if (share > 0) {
                chosen.add(partition);
                calls.add(take.from(partition, share));
                left -= share;
            }
        }
        if (calls.isEmpty()) {
            return List.of();
        }
        List<Object> answers = redis.runAll(calls);
        return IntStream.range(0, calls.size())
                .mapToObj(i -> new Taken(chosen.get(i), Reply.texts(answers.get(i))))
                .toList();
    }

    private long[] waiting(Look look) {
        int[] questions = new int[partitions];
        List<Long> counts = redis.askAll(pipeline -> {
            List<Response<Long>> all = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                List<Response<Long>> here = look.at(pipeline, partition);
                questions[partition] = here.size();
                all.addAll(here);
            }
            return all;
        });
        long[] waiting = new long[partitions];
        int next = 0;
        for (int partition = 0; partition < partitions; partition++) {
            for (int i = 0; i < questions[partition]; i++) {
                waiting[partition] += counts.get(next++);
            }
        }
        return waiting;
    }

    /** Goes through answers that come in groups of {@code size} texts. */
    static void groups(List<String> answer, int size, Consumer<List<String>> group) {
        for (int i = 0; i < answer.size(); i += size) {
            group.accept(answer.subList(i, i + size));
        }
    }
}
