package org.popcircle.run;

import org.jspecify.annotations.Nullable;
import org.popcircle.adapter.Unusable;
import org.popcircle.core.redis.StartRefused;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Finds the one sentence that an operator needs in what stopped the start. */
public final class StartRefusals implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                return sentence("Port " + port.getPort() + " is in use: set PORT to a free one.", failure);
            }
            if (cause instanceof Unusable || cause instanceof StartRefused) {
                return sentence(String.valueOf(cause.getMessage()), failure);
            }
        }
        return null;
    }

    private static FailureAnalysis sentence(String text, Throwable failure) {
        return new FailureAnalysis(text, null, failure);
    }
}
