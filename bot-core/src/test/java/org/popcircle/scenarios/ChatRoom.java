package org.popcircle.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Stage;
import org.popcircle.core.vocabulary.Place;

/** One channel of a messenger, with the real adapter of that messenger behind it. */
public interface ChatRoom extends AutoCloseable {

    /** Puts a room on top of a core. */
    interface Opener {
        ChatRoom open(Behind behind);
    }

    /** What an adapter is given. */
    record Behind(Conversation conversation, Cabinet cabinet, Function<Place, Locale> languages) {}

    Stage stage();

    /** Somebody of that kind, in the channel; made up at the first call. */
    Screen enter(String name, Kind kind);

    /** What kind of account somebody has. */
    enum Kind {
        MEMBER,
        GUEST,
        BOT
    }

    /** The same people in a private channel. */
    void moveToAPrivateChannel();

    /** What was sent to the messenger since this was asked last, in the order in which it went out. */
    List<Sent> sent();

    /**
     * One request as it went out.
     *
     * @param privately whether it only answers the person who acted
     */
    record Sent(String line, boolean privately) {}

    /** Fails if anything was sent that the messenger does not take, or that calls everybody's attention. */
    void checkManners();

    @Override
    void close();
}
