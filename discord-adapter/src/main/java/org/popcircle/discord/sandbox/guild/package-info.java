/** The guild of the double as data: people, roles, channels, messages, open modals; and how each looks on the wire. */
@NullMarked
package org.popcircle.discord.sandbox.guild;

import org.jspecify.annotations.NullMarked;
