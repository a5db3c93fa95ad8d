package biennien.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import biennien.command.kernel.ByRecorderOrSteward;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.axonframework.commandhandling.CommandHandler;

import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The borders of the house. */
@AnalyzeClasses(packages = "biennien", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule facts_know_nothing_but_facts =
            classes()
                    .that()
                    .resideInAPackage("biennien.events..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "biennien.events..",
                            "com.fasterxml.jackson.annotation..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule the_ledger_runs_wherever_a_java_is =
            classes()
                    .that()
                    .resideInAPackage("biennien.ledger..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "javax.crypto..", "biennien.ledger..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_log_knows_no_feature =
            noClasses()
                    .that()
                    .resideInAnyPackage("biennien.eventstore..", "biennien.postgres..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "biennien.events..",
                            "biennien.command..",
                            "biennien.query..",
                            "biennien.app..");

    @ArchTest
    static final ArchRule decisions_never_see_answers =
            noClasses()
                    .that()
                    .resideInAPackage("biennien.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("biennien.query..", "biennien.app..", "biennien.postgres..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule answers_never_see_decisions =
            noClasses()
                    .that()
                    .resideInAPackage("biennien.query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "biennien.command..", "biennien.app..", "biennien.postgres..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule neither_side_knows_how_people_sign_in =
            noClasses()
                    .that()
                    .resideInAnyPackage("biennien.command..", "biennien.query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework.security..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pages_see_nothing_but_what_the_api_answers =
            noClasses()
                    .that()
                    .resideInAPackage("biennien.pages..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "biennien.events..",
                            "biennien.ledger..",
                            "biennien.eventstore..",
                            "biennien.postgres..",
                            "biennien.command..",
                            "biennien.query..",
                            "biennien.app..",
                            "org.springframework.security..",
                            "org.springframework.jdbc..",
                            "java.sql..");

    @ArchTest
    static final ArchRule facts_have_no_clock_and_no_chance =
            classes()
                    .that()
                    .resideInAPackage("biennien.events..")
                    .should(dependOnNoClockAndNoChance());

    @ArchTest
    static final ArchRule decisions_have_no_clock_and_no_chance =
            classes()
                    .that(declare("decide", "evolve"))
                    .should(dependOnNoClockAndNoChance())
                    .allowEmptyShould(true);

    /** Whoever offers a command knows beforehand who may send it. */
    @ArchTest
    static final ArchRule a_command_says_that_only_the_recorder_or_a_steward_may_send_it =
            methods()
                    .that()
                    .areAnnotatedWith(CommandHandler.class)
                    .should(askWhoRecordedExactlyWhereTheCommandSaysSo());

    /** What they share is in the registers, the law and the kernel; only import knows them all. */
    @ArchTest
    static final ArchRule features_decide_without_each_other =
            slices().assignedFrom(features("biennien.command."))
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true);

    private static SliceAssignment features(String side) {
        Set<String> features =
                Set.of(
                        "figure",
                        "ruling",
                        "group",
                        "certification",
                        "handover",
                        "commendation",
                        "ranking",
                        "exemplary",
                        "reorganisation",
                        "inspection",
                        "model",
                        "seal",
                        "activity");
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                String feature =
                        name.startsWith(side) ? name.substring(side.length()).split("\\.")[0] : "";
                return features.contains(feature)
                        ? SliceIdentifier.of(feature)
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "features of " + side;
            }
        };
    }

    private static DescribedPredicate<JavaClass> declare(String... names) {
        Set<String> wanted = Set.of(names);
        return describe(
                "declare " + wanted,
                type ->
                        type.getMethods().stream()
                                .map(JavaCodeUnit::getName)
                                .anyMatch(wanted::contains));
    }

    private static ArchCondition<JavaClass> dependOnNoClockAndNoChance() {
        return new ArchCondition<>("ask no clock and leave nothing to chance") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(ArchitectureTest::asksAClockOrChance)
                        .forEach(
                                access ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> askWhoRecordedExactlyWhereTheCommandSaysSo() {
        return new ArchCondition<>("ask who recorded the fact exactly where the command says so") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                boolean asks =
                        handler.getMethodCallsFromSelf().stream()
                                .anyMatch(
                                        call ->
                                                call.getTarget()
                                                        .getName()
                                                        .equals("onlyByRecorderOrSteward"));
                boolean says =
                        handler.getRawParameterTypes()
                                .getFirst()
                                .isAnnotatedWith(ByRecorderOrSteward.class);
                if (asks != says) {
                    events.add(SimpleConditionEvent.violated(handler, handler.getDescription()));
                }
            }
        };
    }

    private static boolean asksAClockOrChance(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        String method = target.getName();
        return owner.isAssignableTo(Clock.class)
                || owner.isAssignableTo(Random.class)
                || owner.isAssignableTo(RandomGenerator.class)
                || (owner.getPackageName().equals("java.time") && method.equals("now"))
                || (owner.getFullName().equals("java.util.UUID") && method.equals("randomUUID"))
                || (owner.getFullName().equals("java.lang.Math") && method.equals("random"))
                || (owner.getFullName().equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty")
                                .contains(method));
    }
}
