/** What Slack accepts as blocks and views, and how a person would read them. Knows JSON only. */
@NullMarked
package org.popcircle.slack.sandbox.blocks;

import org.jspecify.annotations.NullMarked;
