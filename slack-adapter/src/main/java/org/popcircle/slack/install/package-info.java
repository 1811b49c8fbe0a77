/** Many workspaces: who installed the app where, and the sign-in that leads there. */
@NullMarked
package org.popcircle.slack.install;

import org.jspecify.annotations.NullMarked;
