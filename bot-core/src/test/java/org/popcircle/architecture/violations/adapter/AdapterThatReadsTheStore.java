package org.popcircle.architecture.violations.adapter;

import org.popcircle.architecture.violations.redis.Shelf;

/** An adapter that goes behind the use cases. */
public record AdapterThatReadsTheStore(Shelf shelf) {}
