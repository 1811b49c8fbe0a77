package org.popcircle.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the program does not start, in one sentence instead of a page. */
public final class OneSentence implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger("org.popcircle.start");

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error("Popcircle cannot start. {}", analysis.getDescription());
    }
}
