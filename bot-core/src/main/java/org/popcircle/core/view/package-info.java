/** What people see, by meaning: a closed set of views that each messenger draws in its own manner. Knows no process. */
@NullMarked
package org.popcircle.core.view;

import org.jspecify.annotations.NullMarked;
