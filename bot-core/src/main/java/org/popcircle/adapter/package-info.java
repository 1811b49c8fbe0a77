/**
 * What every messenger's adapter needs and no process does: waiting as long as a messenger lets us, fitting a view into its
 * limits, and text without tricks.
 */
@NullMarked
package org.popcircle.adapter;

import org.jspecify.annotations.NullMarked;
