/** Popcircle in Discord: translates slash commands, clicks and forms into what the core understands, and draws its views. */
@NullMarked
package org.popcircle.discord;

import org.jspecify.annotations.NullMarked;
