package org.popcircle.discord;

import java.util.Map;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.View;

/** What the person who acted gets to see, once it is kept what must be kept for it. */
sealed interface Answer {

    /** Something to read. */
    record Says(View view) implements Answer {}

    /** Something to read, with a text file. */
    record Hands(Reply.Hand hand) implements Answer {}

    /** A step of a form to fill in. */
    record Opens(String name, Draft draft, int step) implements Answer {}

    /** A form that can be sent as it is, or filled in further. */
    record Ready(String name, Draft draft) implements Answer {}

    /** A form that cannot be taken like this, with a sentence for each field named. */
    record Mends(String name, Draft draft, Map<String, String> errors) implements Answer {
        public Mends {
            errors = Map.copyOf(errors);
        }
    }

    /** Nothing to say: the card will show it. */
    record Silence() implements Answer {}
}
