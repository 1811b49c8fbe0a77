package org.popcircle.core.redis;

import org.junit.jupiter.api.Nested;

/** The contracts of the ports, on a Redis Cluster: no script and no pipeline may cross slots. */
class ClusterContractTest {

    @Nested
    class Documents extends StoreContract {
        @Override
        RedisForTests server() {
            return RedisForTests.cluster();
        }
    }

    @Nested
    class Deadlines extends DueTimesContract {
        @Override
        RedisForTests server() {
            return RedisForTests.cluster();
        }
    }

    @Nested
    class Cards extends RedrawsContract {
        @Override
        RedisForTests server() {
            return RedisForTests.cluster();
        }
    }

    @Nested
    class Parcels extends OutboxContract {
        @Override
        RedisForTests server() {
            return RedisForTests.cluster();
        }
    }

    @Nested
    class Records extends SmallPortsContract {
        @Override
        RedisForTests server() {
            return RedisForTests.cluster();
        }
    }
}
