/** What the sandboxes of both messengers share: a clock that can be moved, JSON, disorder, and a history that is kept. */
@NullMarked
package org.popcircle.sandbox;

import org.jspecify.annotations.NullMarked;
