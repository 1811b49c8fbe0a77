/** Use cases and ports: load, decide, commit, and what to show. Everything outside talks to Popcircle through here. */
@NullMarked
package org.popcircle.core.app;

import org.jspecify.annotations.NullMarked;
