/** The front desk: takes what people do, lets the rules decide, commits, and says what to show. The only place where processes, circle and logbook meet. */
@NullMarked
package org.popcircle.core.desk;

import org.jspecify.annotations.NullMarked;
