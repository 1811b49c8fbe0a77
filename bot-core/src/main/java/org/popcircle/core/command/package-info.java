/** The grammar of {@code /circle}: what people type after it, the same on both messengers, in every language. */
@NullMarked
package org.popcircle.core.command;

import org.jspecify.annotations.NullMarked;
