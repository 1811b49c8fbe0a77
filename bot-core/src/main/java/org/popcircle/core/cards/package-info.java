/** From what is true to what people see: each process as a view, a form, a note or a message, in the circle's words. */
@NullMarked
package org.popcircle.core.cards;

import org.jspecify.annotations.NullMarked;
