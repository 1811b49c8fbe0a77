/** What Slack sends to the bot, by signed HTTP or over a websocket: commands, interactions and events. */
@NullMarked
package org.popcircle.slack.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
