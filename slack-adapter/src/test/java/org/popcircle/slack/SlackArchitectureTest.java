package org.popcircle.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.popcircle.architecture.ArchitectureRules;

class SlackArchitectureTest {

    private static final String WIRING = "org\\.popcircle\\.slack\\.run\\..*";

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.popcircle");

    private final ArchitectureRules rules = new ArchitectureRules("org.popcircle.core");

    @Test
    void redis_is_seen_only_where_the_program_is_put_together() {
        rules.adapters_see_redis_only_where_they_are_wired("org.popcircle.slack", WIRING)
                .check(code);
    }

    @Test
    void the_rule_catches_who_breaks_it() {
        assertThat(code.contain("org.popcircle.slack.run.Wiring")).isTrue();
        assertThatThrownBy(() -> rules.adapters_see_redis_only_where_they_are_wired("org.popcircle.slack", "nowhere")
                        .check(code))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Wiring");
    }
}
