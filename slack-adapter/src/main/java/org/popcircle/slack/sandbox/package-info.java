/** A strict loopback double of Slack: the sandbox's other side, and the one the end-to-end tests talk to. */
@NullMarked
package org.popcircle.slack.sandbox;

import org.jspecify.annotations.NullMarked;
