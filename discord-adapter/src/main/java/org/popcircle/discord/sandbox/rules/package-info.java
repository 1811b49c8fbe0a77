/** What Discord accepts as a message, a modal or a command, with the errors it answers otherwise. */
@NullMarked
package org.popcircle.discord.sandbox.rules;

import org.jspecify.annotations.NullMarked;
