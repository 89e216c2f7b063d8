package global.giga;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.List;

/** The package order is the procurement order; the rules of src/docs/architecture.md. */
@AnalyzeClasses(packages = "global.giga", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Each step may know those before it. */
    private static final List<String> STEPS = List.of(
            "kernel",
            "audit",
            "letter",
            "party",
            "notice",
            "document",
            "school",
            "seal",
            "tender",
            "bid",
            "evaluation",
            "award",
            "contract",
            "publication",
            "sample");

    @ArchTest
    static final ArchRule aStepDependsOnlyOnEarlierSteps = steps();

    @ArchTest
    static final ArchRule facesOnlyInWeb = noClasses()
            .that()
            .resideOutsideOfPackage("global.giga.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule restOnlyInApi = noClasses()
            .that()
            .resideOutsideOfPackage("global.giga.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule pagesAndApiDoNotSeeEachOtherNorTheDatabase = noClasses()
            .that()
            .resideInAPackage("global.giga.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("global.giga.api..", "jakarta.persistence..", "jakarta.transaction..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule apiDoesNotSeePagesNorTheDatabase = noClasses()
            .that()
            .resideInAPackage("global.giga.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("global.giga.web..", "jakarta.persistence..", "jakarta.transaction..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule scoringIsPure = classes()
            .that()
            .resideInAPackage("global.giga.evaluation.scoring..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "global.giga.kernel..", "global.giga.evaluation.scoring..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sealingIsPure = classes()
            .that()
            .resideInAPackage("global.giga.seal..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "global.giga.kernel..",
                    "global.giga.seal..",
                    "com.google.crypto.tink..",
                    "com.nimbusds.jose..",
                    "com.fasterxml.jackson.annotation..",
                    "org.bouncycastle.crypto..",
                    "org.bouncycastle.asn1.x9..",
                    "org.bouncycastle.math.ec..",
                    "org.bouncycastle.util..");

    @ArchTest
    static final ArchRule planningIsPure = classes()
            .that()
            .resideInAPackage("global.giga.award.plan..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "global.giga.kernel..", "global.giga.award.plan..", "com.google.ortools..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyThePlannerSolves = noClasses()
            .that()
            .resideOutsideOfPackage("global.giga.award.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.ortools..");

    @ArchTest
    static final ArchRule pdfOnlyInDocument = noClasses()
            .that()
            .resideOutsideOfPackage("global.giga.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "org.thymeleaf..");

    @ArchTest
    static final ArchRule workbooksOnlyInDocument = noClasses()
            .that()
            .resideOutsideOfPackage("global.giga.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(nameMatching("now"))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    resideInAPackage("java.time.."))))
                    .and(new com.tngtech.archunit.base.DescribedPredicate<>("without a clock") {
                        @Override
                        public boolean test(com.tngtech.archunit.core.domain.JavaCall<?> call) {
                            return call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(t -> t.isEquivalentTo(java.time.Clock.class));
                        }
                    }))
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheSampleWorldTravelsInTime = noClasses()
            .that()
            .resideOutsideOfPackage("global.giga.sample..")
            .should()
            .callMethod(global.giga.kernel.Clocks.class, "travel", java.time.Instant.class);

    /** Geographic coordinates and their drawing aside. */
    @ArchTest
    static final ArchRule figuresAreExact = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(
                    STEPS.stream().map(s -> "global.giga." + s + "..").toArray(String[]::new)))
            .and()
            .areDeclaredInClassesThat()
            .haveNameNotMatching(".*\\.(SchoolMap|Outlines)") // they draw
            .and()
            .haveNameNotMatching("latitude|longitude")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(Float.class);

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .allowEmptyShould(true);

    /** What asks for no caller is not there for those who carry the wishes of callers. */
    @ArchTest
    static final ArchRule nobodyOutsideReachesWhatAsksForNoCaller = noClasses()
            .that()
            .resideInAnyPackage("global.giga.web..", "global.giga.api..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(global.giga.kernel.Unattended.class)
            .orShould()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            nameMatching("record|recordRefusal|checkpoint"))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                                            global.giga.audit.AuditTrail.class)))));

    @ArchTest
    static final ArchRule onlyARunOfAnOpeningReadsEnvelopes = classes()
            .that()
            .areAssignableTo(global.giga.bid.Unsealing.class)
            .should()
            .onlyHaveDependentClassesThat()
            .haveNameMatching(".*\\.(Unsealing(\\$.*)?|OpeningRun|OpeningWorker|LotScoring)");

    /** The guard would refuse them at run time; this says so at build time. */
    @ArchTest
    static final ArchRule everyActNamesItsCallers = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(global.giga.kernel.Service.class)
            .and()
            .arePublic()
            .should(new com.tngtech.archunit.lang.ArchCondition<>("have @PermitAll, or @RolesAllowed and a Caller") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaMethod method,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    var all = jakarta.annotation.security.PermitAll.class;
                    var some = jakarta.annotation.security.RolesAllowed.class;
                    var permitted = method.isAnnotatedWith(all)
                            || method.getOwner().isAnnotatedWith(all) && !method.isAnnotatedWith(some);
                    var guarded =
                            (method.isAnnotatedWith(some) || method.getOwner().isAnnotatedWith(some))
                                    && method.getRawParameterTypes().stream()
                                            .anyMatch(t -> t.isEquivalentTo(global.giga.kernel.Caller.class));
                    if (!permitted && !guarded) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                method, method.getFullName() + " names no caller"));
                    }
                }
            });

    /** The guard would refuse them at run time; this says so at build time. */
    @ArchTest
    static final ArchRule anActWithADutyNamesItsTender = methods()
            .that()
            .areAnnotatedWith(global.giga.kernel.NeedsDuty.class)
            .should()
            .bePublic()
            .andShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(global.giga.kernel.Service.class)
            .andShould(new com.tngtech.archunit.lang.ArchCondition<>("have a Caller and a long tenderId") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaMethod method,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    var parameters = List.of(method.reflect().getParameters());
                    var caller = parameters.stream().anyMatch(p -> p.getType() == global.giga.kernel.Caller.class);
                    var tender = parameters.stream()
                            .anyMatch(p ->
                                    p.getType() == long.class && p.getName().equals(global.giga.kernel.Guard.TENDER));
                    if (!caller || !tender) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                method, method.getFullName() + " names no caller or no tender"));
                    }
                }
            });

    @ArchTest
    static final ArchRule noGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("global.giga.(*)..").should().beFreeOfCycles();

    private static ArchRule steps() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("global.giga..");
        for (var step : STEPS) {
            layers = layers.optionalLayer(step).definedBy("global.giga." + step + "..");
        }
        layers = layers.optionalLayer("web").definedBy("global.giga.web..");
        layers = layers.optionalLayer("api").definedBy("global.giga.api..");
        for (int i = 0; i < STEPS.size(); i++) {
            var later = new java.util.ArrayList<>(STEPS.subList(i + 1, STEPS.size()));
            later.addAll(Arrays.asList("web", "api"));
            layers = layers.whereLayer(STEPS.get(i)).mayOnlyBeAccessedByLayers(later.toArray(String[]::new));
        }
        return layers.ensureAllClassesAreContainedInArchitectureIgnoring(outside());
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> outside() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "nothing", c -> !c.getPackageName().startsWith("global.giga"));
    }
}
