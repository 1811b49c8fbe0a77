/** Slack's Web API towards the bot: methods, scopes, error codes, rate limits, and faults on request. */
@NullMarked
package org.popcircle.slack.sandbox.api;

import org.jspecify.annotations.NullMarked;
