package org.popcircle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may know what, as design.md section 2 has it. The rules are written over a root package, so that the very same
 * rules can be held against classes that break them.
 *
 * @param root the package above {@code circle}, {@code view}, {@code redis} and their like
 */
public record ArchitectureRules(String root) {

    /** Pure state machines, one sealed family each. */
    private static final List<String> PROCESSES =
            List.of("circle", "consent", "proposal", "round", "selection", "shaping", "identity", "logbook");

    private static final String[] JDK = {"java..", "javax.."};
    private static final String ANNOTATIONS = "org.jspecify.annotations..";

    /** The packages that the rules speak of. A rule about a package that is not there would be no rule. */
    public List<String> packages() {
        return Stream.concat(PROCESSES.stream(), Stream.of("vocabulary", "view", "command", "wording", "app", "redis"))
                .map(name -> root + "." + name)
                .toList();
    }

    public ArchRule processes_need_nothing_but_the_jdk_and_each_other() {
        return only(
                PROCESSES,
                Stream.concat(PROCESSES.stream(), Stream.of("vocabulary", "view", "wording"))
                        .toList());
    }

    public ArchRule views_need_nothing_but_the_jdk_and_know_no_process() {
        return only(List.of("view"), List.of("view", "vocabulary"));
    }

    public ArchRule the_grammar_and_the_vocabulary_need_nothing_but_the_jdk() {
        return CompositeArchRule.of(only(List.of("command"), List.of("command")))
                .and(only(List.of("vocabulary"), List.of("vocabulary")))
                .as("the grammar and the vocabulary need nothing but the JDK");
    }

    /** An allow-list: Spring, Jedis, Bolt, JDA and whatever comes next are out because they are not named here. */
    public ArchRule outside_redis_the_core_needs_no_framework() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and(not(resideInAnyPackage(in(List.of("redis", "wording", "adapter")))))
                .should(dependOnlyOn(root + "..", ANNOTATIONS, "org.slf4j.."))
                .as("outside redis the core needs nothing but the JDK, annotations and a logger");
    }

    public ArchRule only_wording_needs_the_libraries_of_language() {
        return classes()
                .that(resideInAPackage(root + ".wording.."))
                .should(dependOnlyOn(root + "..", ANNOTATIONS, "com.ibm.icu..", "com.github.difflib.."))
                .as("wording needs nothing but the JDK, ICU and the comparison of texts");
    }

    public ArchRule jedis_and_json_stay_in_redis() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(not(resideInAnyPackage(in(List.of("redis", "adapter")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "redis.clients..", "tools.jackson..", "com.fasterxml..", "com.google.gson.."))
                .as("Jedis and JSON stay in redis");
    }

    public ArchRule pure_packages_ask_no_clock_no_chance_and_no_surroundings() {
        List<String> pure = Stream.concat(PROCESSES.stream(), Stream.of("vocabulary", "view", "command", "wording"))
                .toList();
        return classes()
                .that(resideInAnyPackage(in(pure)))
                .should(new AskNothingOfTheWorld())
                .as("pure packages are told the time, ids and chance");
    }

    public ArchRule nothing_static_can_change() {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .should(new BeForEver())
                .as("nothing static can change");
    }

    public ArchRule packages_form_no_cycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("packages form no cycles");
    }

    public ArchRule every_package_says_that_null_is_marked() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new LieInAMarkedPackage())
                .as("every package is @NullMarked");
    }

    /**
     * Adapters speak to the use cases; only where everything is put together is the store named.
     *
     * @param adapter the adapter's package
     * @param wiring a pattern of the full names of the classes that put everything together
     */
    public ArchRule adapters_see_redis_only_where_they_are_wired(String adapter, String wiring) {
        return noClasses()
                .that(resideInAPackage(adapter + ".."))
                .and(not(nameMatching(wiring)))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".redis.."))
                .as("adapters see redis only where they are wired");
    }

    private ArchRule only(List<String> packages, List<String> allowed) {
        return classes()
                .that(resideInAnyPackage(in(packages)))
                .should(dependOnlyOn(Stream.concat(Stream.of(in(allowed)), Stream.of(ANNOTATIONS))
                        .toArray(String[]::new)))
                .as(String.join(", ", packages) + " need nothing but the JDK and " + String.join(", ", allowed));
    }

    private static ArchCondition<JavaClass> dependOnlyOn(String... packages) {
        DescribedPredicate<JavaClass> known = resideInAnyPackage(packages).or(resideInAnyPackage(JDK));
        // Arrays and primitives lie in no package and bring nothing in.
        return onlyDependOnClassesThat(known.or(DescribedPredicate.describe(
                "are plain values",
                (JavaClass type) ->
                        type.getBaseComponentType().isPrimitive() || known.test(type.getBaseComponentType()))));
    }

    private String[] in(List<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** What a pure function cannot know: the time, the place, and how the dice fall. */
    private static final class AskNothingOfTheWorld extends ArchCondition<JavaClass> {

        private static final Pattern WORLD = Pattern.compile("java\\.time\\..*\\.now|java\\.time\\.Clock\\..*"
                + "|java\\.time\\.ZoneId\\.systemDefault|java\\.util\\.(Locale|TimeZone)\\.getDefault"
                + "|java\\.util\\.Date\\.<init>|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty)"
                + "|java\\.lang\\.Math\\.random|java\\.util\\.Collections\\.shuffle|java\\.util\\.UUID\\..*"
                + "|java\\.util\\.(Random|SplittableRandom)\\..*|java\\.util\\.random\\..*"
                + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*|java\\.security\\.SecureRandom\\..*");

        AskNothingOfTheWorld() {
            super("ask nothing of the world around");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getAccessesFromSelf().stream()
                    .filter(call -> WORLD.matcher(name(call.getTarget())).matches())
                    .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
        }

        private static String name(AccessTarget target) {
            return target.getOwner().getName() + "." + target.getName();
        }
    }

    /** Final, and of no type that is made to be changed. */
    private static final class BeForEver extends ArchCondition<JavaField> {

        private static final Set<String> CHANGING = Set.of(
                "java.util.ArrayList",
                "java.util.HashMap",
                "java.util.HashSet",
                "java.util.LinkedHashMap",
                "java.util.TreeMap",
                "java.util.EnumMap",
                "java.util.Properties",
                "java.lang.StringBuilder",
                "java.lang.ThreadLocal");

        BeForEver() {
            super("be for ever");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            JavaClass type = field.getRawType();
            boolean generated = field.getModifiers().contains(JavaModifier.SYNTHETIC);
            boolean changing = !field.getModifiers().contains(JavaModifier.FINAL)
                    || type.isArray()
                    || CHANGING.contains(type.getName())
                    || type.getPackageName().startsWith("java.util.concurrent");
            if (changing && !generated) {
                events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
            }
        }
    }

    private static final class LieInAMarkedPackage extends ArchCondition<JavaClass> {

        LieInAMarkedPackage() {
            super("lie in a package that is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                events.add(SimpleConditionEvent.violated(
                        type, "the package of " + type.getName() + " is not @NullMarked"));
            }
        }
    }
}
