package org.popcircle.core.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Place;

/**
 * All that people can do, as an adapter passes it on. When a method returns, what it did is durable; a store that cannot be
 * reached is {@link Store.StoreUnavailable}.
 */
public interface Conversation {

    /** Somebody typed {@code /circle <text>}. */
    Reply types(Caller caller, String text);

    /** Somebody pressed a button or picked from a menu. */
    Reply presses(Caller caller, ActionToken token);

    /** Somebody submitted a form; {@code token} is the form's. */
    Reply submits(Caller caller, ActionToken token, Map<String, FieldValue> values);

    /** Somebody chose "make this a proposal / my question / my reaction" on a chat message. */
    Reply uses(Caller caller, MessageUse use, String messageText);

    /**
     * What a message should show instead, when it looks like a card but another message is the card: after a crash the
     * same card may have been posted twice, and only one is kept up to date.
     *
     * @param message the messenger's own word for the message that was pressed
     */
    Optional<View> pointer(Place place, String message, ActionToken token);

    /** What waits for this person everywhere: the home page. */
    View home(Caller caller);

    /**
     * In which language the person is spoken to here: the circle's in its place, the one all their circles share where
     * there is no place, else their own. An adapter's remarks around what the core says are in it, too.
     */
    default Locale language(Caller caller) {
        return caller.locale();
    }

    /** The person left the messenger's channel or workspace; no circle is left by that (method.md E8), but it is told. */
    void wentAway(Caller caller);

    /** What a chat message can be turned into. */
    enum MessageUse {
        PROPOSAL,
        QUESTION,
        REACTION
    }
}
