package org.popcircle.core.redis;

/** How often something was done in a second, and how long it took in milliseconds. */
record Measured(double perSecond, double p50, double p99) {

    @Override
    public String toString() {
        return String.format("%8.0f a second   p50 %7.3f ms   p99 %7.3f ms", perSecond, p50, p99);
    }
}
