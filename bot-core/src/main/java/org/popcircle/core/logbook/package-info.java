/** What was decided: found again, explained, and looked at again when its day comes. */
@NullMarked
package org.popcircle.core.logbook;

import org.jspecify.annotations.NullMarked;
