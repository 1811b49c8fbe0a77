package org.popcircle.core.redis;

import org.junit.jupiter.api.Nested;

/** The contracts of the ports, on the Redis that Popcircle brings along. */
class EmbeddedRedisContractTest {

    @Nested
    class Documents extends StoreContract {
        @Override
        RedisForTests server() {
            return RedisForTests.embedded();
        }
    }

    @Nested
    class Deadlines extends DueTimesContract {
        @Override
        RedisForTests server() {
            return RedisForTests.embedded();
        }
    }

    @Nested
    class Cards extends RedrawsContract {
        @Override
        RedisForTests server() {
            return RedisForTests.embedded();
        }
    }

    @Nested
    class Parcels extends OutboxContract {
        @Override
        RedisForTests server() {
            return RedisForTests.embedded();
        }
    }

    @Nested
    class Records extends SmallPortsContract {
        @Override
        RedisForTests server() {
            return RedisForTests.embedded();
        }
    }
}
