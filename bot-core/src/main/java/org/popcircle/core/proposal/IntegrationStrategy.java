package org.popcircle.core.proposal;

/** The strategies at hand for working an objection in (MVOS 3.5.3). */
public enum IntegrationStrategy {
    MODIFY,
    SHORTEN_TERM,
    MEASURE
}
