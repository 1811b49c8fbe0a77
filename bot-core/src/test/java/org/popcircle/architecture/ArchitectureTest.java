package org.popcircle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.architecture.violations.adapter.AdapterThatReadsTheStore;
import org.popcircle.architecture.violations.adapter.Wiring;
import org.popcircle.architecture.violations.app.FrameworkUser;
import org.popcircle.architecture.violations.app.JedisUser;
import org.popcircle.architecture.violations.app.JsonUser;
import org.popcircle.architecture.violations.circle.ClockReader;
import org.popcircle.architecture.violations.command.WordyCommand;
import org.popcircle.architecture.violations.consent.DiceRoller;
import org.popcircle.architecture.violations.logbook.IdMaker;
import org.popcircle.architecture.violations.logbook.StaticCounter;
import org.popcircle.architecture.violations.logbook.StaticMap;
import org.popcircle.architecture.violations.logbook.StaticTable;
import org.popcircle.architecture.violations.proposal.LibraryUser;
import org.popcircle.architecture.violations.view.ViewOfAProcess;
import org.popcircle.architecture.violations.vocabulary.BorrowedWord;
import org.popcircle.architecture.violations.wording.LoggingWords;

class ArchitectureTest {

    private static final ArchitectureRules RULES = new ArchitectureRules("org.popcircle.core");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.popcircle");

    private static final ArchitectureRules FIXTURE_RULES =
            new ArchitectureRules("org.popcircle.architecture.violations");
    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("org.popcircle.architecture.violations");

    static List<Arguments> rules() {
        return List.of(
                rule(ArchitectureRules::processes_need_nothing_but_the_jdk_and_each_other, LibraryUser.class),
                rule(ArchitectureRules::views_need_nothing_but_the_jdk_and_know_no_process, ViewOfAProcess.class),
                rule(
                        ArchitectureRules::the_grammar_and_the_vocabulary_need_nothing_but_the_jdk,
                        WordyCommand.class,
                        BorrowedWord.class),
                rule(
                        ArchitectureRules::outside_redis_the_core_needs_no_framework,
                        FrameworkUser.class,
                        JedisUser.class),
                rule(ArchitectureRules::only_wording_needs_the_libraries_of_language, LoggingWords.class),
                rule(ArchitectureRules::jedis_and_json_stay_in_redis, JedisUser.class, JsonUser.class),
                rule(
                        ArchitectureRules::pure_packages_ask_no_clock_no_chance_and_no_surroundings,
                        ClockReader.class,
                        DiceRoller.class,
                        IdMaker.class),
                rule(
                        ArchitectureRules::nothing_static_can_change,
                        StaticCounter.class,
                        StaticTable.class,
                        StaticMap.class),
                rule(ArchitectureRules::packages_form_no_cycles, ViewOfAProcess.class, LibraryUser.class),
                rule(ArchitectureRules::every_package_says_that_null_is_marked, IdMaker.class));
    }

    private static Arguments rule(Function<ArchitectureRules, ArchRule> rule, Class<?>... culprits) {
        return Arguments.of(Named.of(rule.apply(RULES).getDescription(), rule), List.of(culprits));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_code_keeps_the_rule(Function<ArchitectureRules, ArchRule> rule) {
        rule.apply(RULES).check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_catches_who_breaks_it(Function<ArchitectureRules, ArchRule> rule, List<Class<?>> culprits) {
        var findings = rule.apply(FIXTURE_RULES).evaluate(VIOLATIONS);
        assertThat(findings.hasViolation()).isTrue();
        String report = findings.getFailureReport().toString();
        assertThat(culprits).allSatisfy(culprit -> assertThat(report).contains(culprit.getSimpleName()));
    }

    @Test
    void an_adapter_that_reaches_into_the_store_is_caught_and_its_wiring_is_not() {
        String adapter = "org.popcircle.architecture.violations.adapter";
        String report = FIXTURE_RULES
                .adapters_see_redis_only_where_they_are_wired(adapter, ".*\\.Wiring")
                .evaluate(VIOLATIONS)
                .getFailureReport()
                .toString();
        assertThat(report)
                .contains(AdapterThatReadsTheStore.class.getSimpleName())
                .doesNotContain(Wiring.class.getSimpleName());
    }

    @Test
    void every_package_that_the_rules_speak_of_is_there() {
        List<String> there =
                CODE.stream().map(JavaClass::getPackageName).distinct().toList();
        assertThat(there).containsAll(RULES.packages());
        assertThat(there).doesNotContainAnyElementsOf(new ArchitectureRules("org.popcircle.elsewhere").packages());
    }
}
