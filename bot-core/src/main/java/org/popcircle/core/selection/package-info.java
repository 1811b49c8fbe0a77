/** Selections: qualities first, then names with reasons, then consent to one person for a role (method.md 4). Pure. */
@NullMarked
package org.popcircle.core.selection;

import org.jspecify.annotations.NullMarked;
