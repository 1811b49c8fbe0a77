package org.popcircle.architecture.violations.app;

import tools.jackson.databind.JsonNode;

/** A use case that knows how things are kept. */
public record JsonUser(JsonNode kept) {}
