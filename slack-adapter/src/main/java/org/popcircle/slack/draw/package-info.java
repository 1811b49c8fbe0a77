/** Draws the core's views and forms with Slack's blocks: the only place that knows limits, escaping and looks. */
@NullMarked
package org.popcircle.slack.draw;

import org.jspecify.annotations.NullMarked;
