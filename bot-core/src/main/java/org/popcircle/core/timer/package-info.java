/** Wakes what is due, draws what has changed, sends what waits: everything that happens without somebody's click. */
@NullMarked
package org.popcircle.core.timer;

import org.jspecify.annotations.NullMarked;
