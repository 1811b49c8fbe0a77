package org.popcircle.architecture.violations.wording;

import org.slf4j.Logger;

/** Words that also write a log. */
public record LoggingWords(Logger log) {}
