/** A proposal from its first words to its end: understood, reacted to, consented to, improved by objections. */
@NullMarked
package org.popcircle.core.proposal;

import org.jspecify.annotations.NullMarked;
