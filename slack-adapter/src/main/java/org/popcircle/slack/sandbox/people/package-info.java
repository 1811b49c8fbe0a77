/** The people of the workspace at their screens: what they type and press, and what they see. */
@NullMarked
package org.popcircle.slack.sandbox.people;

import org.jspecify.annotations.NullMarked;
