/** Which accounts are one person's, in every messenger and every circle. Says nothing about what the person may do. */
@NullMarked
package org.popcircle.core.identity;

import org.jspecify.annotations.NullMarked;
