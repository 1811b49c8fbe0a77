package org.popcircle.sandbox.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Ends a stream whose window the server finds closed: people close pages, and nobody is left to read of an error. */
final class ClosedWindow implements AsyncListener {

    @Override
    public void onError(AsyncEvent event) {
        try {
            event.getAsyncContext().complete();
        } catch (IllegalStateException alreadyCompleted) {
            // The stream noticed the closed window first.
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}

    @Override
    public void onComplete(AsyncEvent event) {}
}
