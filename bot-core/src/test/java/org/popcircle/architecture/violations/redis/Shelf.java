package org.popcircle.architecture.violations.redis;

/** Stands for the store. */
public record Shelf(String name) {}
