/** Popcircle's voice and ears in Slack: translates commands, clicks and forms into core actions, and views into messages. */
@NullMarked
package org.popcircle.slack;

import org.jspecify.annotations.NullMarked;
