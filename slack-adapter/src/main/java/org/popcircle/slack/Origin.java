package org.popcircle.slack;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.popcircle.core.app.Caller;

/**
 * Where somebody acted, and so where the private answer goes. Response addresses and triggers live for this one answer and
 * are never stored.
 *
 * @param language in which the person is spoken to here; asked for when the answer is drawn, since it may have changed
 * @param responseUrl for an answer that only the person sees in the channel
 * @param trigger for opening a window, once and within three seconds
 * @param view the modal or home page that was acted in
 */
record Origin(
        Caller caller,
        Supplier<Locale> language,
        Surface surface,
        Optional<String> responseUrl,
        Optional<String> trigger,
        Optional<OpenView> view) {

    /** What was acted on. */
    enum Surface {
        MESSAGE,
        MODAL,
        HOME
    }

    /**
     * A view on the person's screen.
     *
     * @param asks whether it holds fields that may be half filled in
     */
    record OpenView(String id, boolean asks) {}

    String workspace() {
        return caller.account().workspace();
    }

    String user() {
        return caller.account().user();
    }

    SlackWords words() {
        return SlackWords.in(language.get());
    }

    /** In the person's own language, for when nothing can be looked up. */
    SlackWords ownWords() {
        return SlackWords.in(caller.locale());
    }
}
