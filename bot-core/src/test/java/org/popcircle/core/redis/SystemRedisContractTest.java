package org.popcircle.core.redis;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same contracts on the operating system's Redis, another build of it, where there is one. */
@EnabledIf("org.popcircle.core.redis.RedisForTests#hasSystemServer")
class SystemRedisContractTest {

    @Nested
    class Documents extends StoreContract {
        @Override
        RedisForTests server() {
            return RedisForTests.system();
        }
    }

    @Nested
    class Deadlines extends DueTimesContract {
        @Override
        RedisForTests server() {
            return RedisForTests.system();
        }
    }

    @Nested
    class Cards extends RedrawsContract {
        @Override
        RedisForTests server() {
            return RedisForTests.system();
        }
    }

    @Nested
    class Parcels extends OutboxContract {
        @Override
        RedisForTests server() {
            return RedisForTests.system();
        }
    }

    @Nested
    class Records extends SmallPortsContract {
        @Override
        RedisForTests server() {
            return RedisForTests.system();
        }
    }
}
