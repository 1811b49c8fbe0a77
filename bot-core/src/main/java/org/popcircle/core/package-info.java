/** Sociocracy and nothing else: what a circle is, how it decides, and what its members see. */
@NullMarked
package org.popcircle.core;

import org.jspecify.annotations.NullMarked;
