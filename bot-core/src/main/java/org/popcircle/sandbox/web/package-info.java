/** How a sandbox's page is served: on the loopback address only, with one stream of events for each open window. */
@NullMarked
package org.popcircle.sandbox.web;

import org.jspecify.annotations.NullMarked;
