/** The workspace in memory: people, conversations, messages, what is on whose screen, and its file. */
@NullMarked
package org.popcircle.slack.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
