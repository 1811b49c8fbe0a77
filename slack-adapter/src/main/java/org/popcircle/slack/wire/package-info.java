/** The line to Slack: signed HTTP, Socket Mode, and Bolt between them and our handlers. */
@NullMarked
package org.popcircle.slack.wire;

import org.jspecify.annotations.NullMarked;
