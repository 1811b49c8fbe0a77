/** Every sentence Popcircle says, one message file a language, and how people write a day or how texts differ. */
@NullMarked
package org.popcircle.core.wording;

import org.jspecify.annotations.NullMarked;
