package org.popcircle.adapter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Place;

/** A core that answers as the test says, and remembers what it was told. */
public final class ScriptedConversation implements Conversation {

    public final List<Heard> heard = new CopyOnWriteArrayList<>();
    public volatile BiFunction<Caller, String, Reply> onTyped = (caller, text) -> new Reply.Silence();
    public volatile BiFunction<Caller, ActionToken, Reply> onPressed = (caller, token) -> new Reply.Silence();
    public volatile BiFunction<Caller, Map<String, FieldValue>, Reply> onSubmitted =
            (caller, values) -> new Reply.Silence();
    public volatile BiFunction<Caller, String, Reply> onUsed = (caller, text) -> new Reply.Silence();
    public volatile Function<String, Optional<View>> onPointed = message -> Optional.empty();
    public volatile Locale language = Locale.ENGLISH;
    public volatile View home = View.NoteView.of(Phrase.of("Nothing waits for you."));

    /** One call: what it was, who did it, and the rest as text. */
    public record Heard(String what, Caller caller, String said) {}

    public static Reply note(String text) {
        return new Reply.Show(View.NoteView.of(Phrase.of(text)));
    }

    public Heard last() {
        return heard.getLast();
    }

    @Override
    public Reply types(Caller caller, String text) {
        heard.add(new Heard("types", caller, text));
        return onTyped.apply(caller, text);
    }

    @Override
    public Reply presses(Caller caller, ActionToken token) {
        heard.add(new Heard("presses", caller, token.toString()));
        return onPressed.apply(caller, token);
    }

    @Override
    public Reply submits(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        heard.add(new Heard("submits", caller, token.toString()));
        return onSubmitted.apply(caller, values);
    }

    @Override
    public Optional<View> pointer(Place place, String message, ActionToken token) {
        return onPointed.apply(message);
    }

    @Override
    public Reply uses(Caller caller, MessageUse use, String messageText) {
        heard.add(new Heard("uses " + use, caller, messageText));
        return onUsed.apply(caller, messageText);
    }

    @Override
    public View home(Caller caller) {
        return home;
    }

    @Override
    public Locale language(Caller caller) {
        return language;
    }

    @Override
    public void wentAway(Caller caller) {
        heard.add(new Heard("wentAway", caller, ""));
    }
}
