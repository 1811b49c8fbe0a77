package org.popcircle.core.app;

import java.time.Instant;
import org.popcircle.core.vocabulary.CircleId;

/**
 * Something that must happen at a point of domain time, such as a window's end.
 *
 * @param document the document it concerns, by its name in the circle
 * @param what which of the document's due times this is; the same document and word replace each other
 * @param phase the phase counter of the process that set it, so that a late one is recognised; 0 where there are no phases
 */
public record Due(CircleId circle, String document, String what, long phase, Instant at) {}
