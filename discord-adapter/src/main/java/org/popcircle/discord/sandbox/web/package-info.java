/** The double's HTTP side, bound to the loopback address: REST, attachments and the sandbox's page. */
@NullMarked
package org.popcircle.discord.sandbox.web;

import org.jspecify.annotations.NullMarked;
