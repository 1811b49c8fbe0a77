/** What the sandboxes of both messengers share: a clock that can be moved, so that deadlines can be watched passing. */
@NullMarked
package org.popcircle.sandbox;

import org.jspecify.annotations.NullMarked;
