/** Starts and stops a program, whatever its messenger: the store, the core, the workers, the sandbox's common parts. */
@NullMarked
package org.popcircle.run;

import org.jspecify.annotations.NullMarked;
