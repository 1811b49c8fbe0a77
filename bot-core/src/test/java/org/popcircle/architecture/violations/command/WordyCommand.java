package org.popcircle.architecture.violations.command;

import com.ibm.icu.text.MessageFormat;

/** A grammar that speaks. */
public record WordyCommand(MessageFormat answer) {}
