/** A circle: who is in, how it does things, what it has under way and what waits. */
@NullMarked
package org.popcircle.core.circle;

import org.jspecify.annotations.NullMarked;
