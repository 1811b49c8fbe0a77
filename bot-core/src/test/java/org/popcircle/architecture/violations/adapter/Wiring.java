package org.popcircle.architecture.violations.adapter;

import org.popcircle.architecture.violations.redis.Shelf;

/** Where an adapter is put together; it may name the store. */
public record Wiring(Shelf shelf) {}
