package org.popcircle.slack.sandbox;

import java.util.Queue;
import java.util.concurrent.Flow;

/** Collects the lines of a stream as they come. */
record Lines(Queue<String> collected) implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        collected.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        collected.add("broken");
    }

    @Override
    public void onComplete() {
        collected.add("over");
    }
}
