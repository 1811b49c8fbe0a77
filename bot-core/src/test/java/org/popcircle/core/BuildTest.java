package org.popcircle.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void carries_a_redis_server_for_this_kind_of_machine() {
        assertThat(BuildTest.class.getResource("/redis-server")).isNotNull();
    }
}
