/** The few words that every process is said in: who, where, when, and why not. */
@NullMarked
package org.popcircle.core.vocabulary;

import org.jspecify.annotations.NullMarked;
