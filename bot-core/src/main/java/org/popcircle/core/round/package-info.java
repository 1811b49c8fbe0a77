/** Rounds: one prompt, everyone once. Who speaks when, who may pass, what is shown together. Pure. */
@NullMarked
package org.popcircle.core.round;

import org.jspecify.annotations.NullMarked;
