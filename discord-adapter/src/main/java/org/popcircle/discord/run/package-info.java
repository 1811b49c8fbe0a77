/** Starts and stops the program: the only place that knows every part, Redis and the sandbox among them. */
@NullMarked
package org.popcircle.discord.run;

import org.jspecify.annotations.NullMarked;
