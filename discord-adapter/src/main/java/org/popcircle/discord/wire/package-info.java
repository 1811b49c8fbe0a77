/** The line to Discord: JDA's shards, what is registered with them, and what their errors mean. */
@NullMarked
package org.popcircle.discord.wire;

import org.jspecify.annotations.NullMarked;
