package org.popcircle.architecture.violations.vocabulary;

import org.popcircle.architecture.violations.command.WordyCommand;

/** A word that needs another package to be understood. */
public record BorrowedWord(WordyCommand command) {}
