/** Discord's side of the gateway: sessions, events, and the interactions that are waiting for an answer. */
@NullMarked
package org.popcircle.discord.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
