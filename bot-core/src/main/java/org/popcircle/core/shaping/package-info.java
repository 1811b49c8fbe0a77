/** Building a proposal together: need, dimensions, ideas, and one text written from all of it (method.md 5). Pure. */
@NullMarked
package org.popcircle.core.shaping;

import org.jspecify.annotations.NullMarked;
