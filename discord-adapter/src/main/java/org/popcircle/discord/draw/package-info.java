/** Draws the core's views and forms with Discord's components: the only place that knows limits, escaping and looks. */
@NullMarked
package org.popcircle.discord.draw;

import org.jspecify.annotations.NullMarked;
