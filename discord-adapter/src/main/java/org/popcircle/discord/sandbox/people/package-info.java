/** People at their screens: what they type, press, pick and see, in the language of tests and for the page. */
@NullMarked
package org.popcircle.discord.sandbox.people;

import org.jspecify.annotations.NullMarked;
