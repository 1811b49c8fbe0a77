/** The store, the due times, the redraw marks and the outbox, all in Redis. The only place that knows Jedis and JSON. */
@NullMarked
package org.popcircle.core.redis;

import org.jspecify.annotations.NullMarked;
