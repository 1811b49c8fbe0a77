package org.popcircle.core.timer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Stage;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** Plays what it was told to answer, then always succeeds; remembers what was asked of it, as short lines. */
final class ScriptedStage implements Stage {

    private final Deque<Shown> answers = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private int posted;
    private Runnable meanwhile = () -> {};

    synchronized void answers(Shown... next) {
        answers.addAll(List.of(next));
    }

    /** Something that happens while a call is under way. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /** "post text", "update text", "send id text", each with the address. */
    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public Messenger messenger() {
        return Messenger.SLACK;
    }

    @Override
    public Shown show(Place place, View card, Optional<String> message) {
        String line = message.map(known -> "update " + known).orElse("post") + ": " + text(card);
        return answer(line, message);
    }

    @Override
    public Shown send(String id, Recipient to, View view) {
        return answer("send " + id + ": " + text(view), Optional.empty());
    }

    private Shown answer(String line, Optional<String> message) {
        meanwhile.run();
        synchronized (this) {
            heard.add(line);
            Shown told = answers.poll();
            return told != null ? told : new Shown.There(message.orElseGet(() -> "m" + ++posted));
        }
    }

    static String text(View view) {
        return Samples.textOf(view);
    }
}
