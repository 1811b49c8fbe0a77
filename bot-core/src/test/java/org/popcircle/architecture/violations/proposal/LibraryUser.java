package org.popcircle.architecture.violations.proposal;

import org.popcircle.architecture.violations.view.ViewOfAProcess;
import org.slf4j.Logger;

/** A process that needs a library, and knows a view that knows it. */
public record LibraryUser(Logger log, ViewOfAProcess view) {}
