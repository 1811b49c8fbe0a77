package org.popcircle.architecture.violations.app;

import org.junit.jupiter.api.extension.ExtensionContext;

/** A use case that leans on a framework; any that the core does not name will do. */
public record FrameworkUser(ExtensionContext context) {}
