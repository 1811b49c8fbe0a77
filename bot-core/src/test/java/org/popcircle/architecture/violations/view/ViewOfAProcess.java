package org.popcircle.architecture.violations.view;

import org.popcircle.architecture.violations.proposal.LibraryUser;

/** A view that knows a process. */
public record ViewOfAProcess(LibraryUser process) {}
