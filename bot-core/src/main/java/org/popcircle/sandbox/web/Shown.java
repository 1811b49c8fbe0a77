package org.popcircle.sandbox.web;

import tools.jackson.databind.JsonNode;

/** One server-sent event: its name and what it carries. */
public record Shown(String event, JsonNode data) {}
