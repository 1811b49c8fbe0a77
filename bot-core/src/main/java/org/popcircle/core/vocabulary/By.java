package org.popcircle.core.vocabulary;

import java.time.Instant;

/**
 * Who does something, and when.
 *
 * @param now domain time
 * @param pressed the moment of the press by the messenger's clock; orders two answers of one person
 * @param phase the phase number on the card that was pressed
 */
public record By(MemberId member, Instant now, Instant pressed, long phase) {}
