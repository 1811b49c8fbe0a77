/** A Discord of its own on the loopback address, as strict as the real one: for the sandbox and for every test. */
@NullMarked
package org.popcircle.discord.sandbox;

import org.jspecify.annotations.NullMarked;
