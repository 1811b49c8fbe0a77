/** Discord's REST interface of the double: its routes, what each refuses, rate limits and faults. */
@NullMarked
package org.popcircle.discord.sandbox.rest;

import org.jspecify.annotations.NullMarked;
