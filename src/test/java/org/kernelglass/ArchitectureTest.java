package org.kernelglass;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The walls of the house")
class ArchitectureTest {

    private static final String ROOT = "org.kernelglass.";
    private static JavaClasses house;

    /** A room and the rooms it may use. */
    private record Room(String name, String why, String... mayUse) {}

    private static final List<Room> ROOMS =
            List.of(
                    new Room("tensor", "numbers know nothing of what they mean"),
                    new Room(
                            "message",
                            "what is said to a person is rendered at the edge, from anywhere"),
                    new Room(
                            "parameter",
                            "typed settings serve layers, augmentations, optimizers alike",
                            "message"),
                    new Room(
                            "layer",
                            "a kind is its operations and nothing else",
                            "parameter",
                            "tensor",
                            "message"),
                    new Room(
                            "network",
                            "a stack is designed without data and without an engine",
                            "layer",
                            "parameter",
                            "tensor",
                            "message"),
                    new Room(
                            "dataset",
                            "pictures are read and split without a network",
                            "parameter",
                            "tensor",
                            "message"),
                    new Room(
                            "training",
                            "a plan, its events and its ports, which the engine implements",
                            "dataset",
                            "network",
                            "layer",
                            "parameter",
                            "tensor",
                            "message"),
                    new Room(
                            "inspection",
                            "what a look inside returns, whoever computes it",
                            "evaluation",
                            "dataset",
                            "network",
                            "layer",
                            "parameter",
                            "tensor",
                            "message"),
                    new Room("evaluation", "pure arithmetic on predictions", "tensor", "message"),
                    new Room(
                            "experiment",
                            "trials and verdicts know runs, not how they are kept",
                            "training",
                            "evaluation",
                            "dataset",
                            "network",
                            "layer",
                            "parameter",
                            "tensor",
                            "message"),
                    new Room(
                            "project",
                            "files on disk hold what the rooms below know",
                            "experiment",
                            "training",
                            "inspection",
                            "evaluation",
                            "dataset",
                            "network",
                            "layer",
                            "parameter",
                            "tensor",
                            "message"),
                    new Room(
                            "export",
                            "what leaves the house is made from what is kept",
                            "project",
                            "training",
                            "evaluation",
                            "network",
                            "layer",
                            "parameter",
                            "dataset",
                            "tensor",
                            "message"),
                    new Room(
                            "engine",
                            "the only owner of native memory is met through ports alone",
                            "training",
                            "inspection",
                            "dataset",
                            "network",
                            "layer",
                            "parameter",
                            "tensor",
                            "message"));

    private static final List<String> DOORS_AND_ENGINE = List.of("engine", "cli", "ui");

    @BeforeAll
    static void importHouse() {
        house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.kernelglass");
    }

    @TestFactory
    Stream<DynamicTest> roomsUseOnlyWhatTheyMay() {
        return ROOMS.stream()
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room.name(),
                                        () ->
                                                classes()
                                                        .that()
                                                        .resideInAPackage(ROOT + room.name() + "..")
                                                        .should()
                                                        .onlyDependOnClassesThat()
                                                        .resideInAnyPackage(allowed(room))
                                                        .because(room.why())
                                                        .allowEmptyShould(true)
                                                        .check(house)));
    }

    private static String[] allowed(Room room) {
        List<String> packages = new ArrayList<>();
        packages.add(ROOT + room.name() + "..");
        Stream.of(room.mayUse()).forEach(name -> packages.add(ROOT + name + ".."));
        packages.addAll(
                List.of(
                        "java..",
                        "javax..",
                        "org.slf4j..",
                        "com.fasterxml.jackson..",
                        "com.drew..",
                        "com.sun.jna.."));
        packages.addAll(
                List.of(
                        "org.apache.commons.csv..",
                        "com.twelvemonkeys..",
                        "ai.djl..",
                        "org.w3c.dom.."));
        packages.addAll(List.of("org.ejml..", "tagbio.umap..", "org.apache.commons.statistics.."));
        packages.add("org.bytedeco..");
        return packages.toArray(String[]::new);
    }

    @Test
    @DisplayName("the use cases know neither the engine nor the doors")
    void workflowMeetsTheEngineThroughPorts() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        DOORS_AND_ENGINE.stream()
                                .map(name -> ROOT + name + "..")
                                .toArray(String[]::new))
                .because(
                        "the window can then be tested with a fake engine and the engine without a window")
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    @DisplayName("the doors know neither the engine nor each other")
    void doorsMeetTheEngineThroughTheWorkflow() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "cli..", ROOT + "ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "engine..")
                .because("ui and cli meet the engine through workflow and the ports")
                .allowEmptyShould(true)
                .check(house);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "ui..")
                .because("what one door can do, the other does through the same rooms")
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    @DisplayName("DJL is only in the engine")
    void djlOnlyInEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .because("only the model thread may touch native memory")
                .check(house);
    }

    @Test
    @DisplayName("native code decodes pictures in one package alone")
    void nativeDecodersOnlyInDecode() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "dataset.decode..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .because("whatever it cannot do, the slower way there does")
                .check(house);
    }

    @Test
    @DisplayName("JSON is read and written only in project, workflow and the command line")
    void jsonOnlyAtTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + "project..", ROOT + "workflow..", ROOT + "cli..", ROOT + "export..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .because("formats are versioned in one place")
                .check(house);
    }

    @Test
    @DisplayName("JavaFX is only in the window and its start")
    void javafxOnlyInUi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "ui..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "Launcher")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("everything but the window runs where there is no display")
                .check(house);
    }

    @Test
    @DisplayName("one file hands work to the FX thread")
    void oneWayToTheFxThread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "ui.base.FxThread")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("one call per event of a run would drown the window")
                .check(house);
    }

    @Test
    @DisplayName("threads are made in two places")
    void threadsAreMadeInTwoPlaces() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ModelThread")
                .and()
                .doNotHaveSimpleName("Workers")
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .callConstructor(Thread.class, String.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class, ThreadPoolExecutor.class, ForkJoinPool.class)
                .because("a thread that nobody knows is a thread that nobody closes")
                .check(house);
    }

    @Test
    @DisplayName("rooms do not go in circles")
    void noCycles() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room must be understood by those below it alone")
                .check(house);
    }

    @Test
    @DisplayName("no class is called Manager, Util, Helper or Impl")
    void namesSayAPurpose() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Utils?|Helpers?|Impl)")
                .because("such names hide that a class has no one purpose")
                .check(house);
    }
}
