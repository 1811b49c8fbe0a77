/** The consent round, written once: everyone is asked, two answers, nothing counted. Used wherever a circle says yes. */
@NullMarked
package org.popcircle.core.consent;

import org.jspecify.annotations.NullMarked;
