package org.popcircle.core.app;

/** A document as it was read, with the version that a commit must name to replace it. A version counts commits, from 1. */
public record Stored<D>(D document, long version) {}
