package org.popcircle.sandbox.web;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one person's window follows.
 *
 * @param <C> what the messenger's double announces when something changed
 */
public interface Screen<C> {

    /** From now on {@code listener} hears of every change, in order. It is quick. */
    void listen(Consumer<C> listener);

    void stopListening(Consumer<C> listener);

    /** Everything that is on the screen now. */
    Shown state();

    /** What the window must be told of a change; empty when this person does not see it. */
    Optional<Shown> shown(C change);
}
