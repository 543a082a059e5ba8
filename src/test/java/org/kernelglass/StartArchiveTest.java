package org.kernelglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher tried here is that for a shell")
@DisplayName("The archive of a start's classes")
class StartArchiveTest {

    private static final String JAR = "lib/kernelglass-0.jar";

    @TempDir Path folder;
    private Path home;

    /** What a start answered, and where the virtual machine took the program's main class from. */
    private record Answer(String said, String mainClassFrom) {

        boolean fromArchive() {
            return mainClassFrom.contains("shared objects file");
        }
    }

    /** As the assembly lays it out, with as much of it as help needs. */
    @BeforeEach
    void install() throws Exception {
        home = Files.createDirectory(folder.toRealPath().resolve("program"));
        Files.createDirectory(home.resolve("lib"));
        Files.createDirectory(home.resolve("bin"));
        Path launcher = Path.of("src/main/scripts/kernelglass");
        Files.copy(launcher, home.resolve("bin/kernelglass"));
        Files.copy(placeOf(CommandLine.class), home.resolve("lib/picocli.jar"));
        jar(placeOf(Launcher.class), home.resolve(JAR));
        Path list = new StartArchive(home.resolve(JAR)).list();
        run(java(), "-XX:DumpLoadedClassList=" + list, "-jar", home.resolve(JAR).toString(), "-h");
        assumeTrue(Files.exists(list), "this virtual machine knows no class data sharing");
        new StartArchive(home.resolve(JAR)).make();
    }

    private static Path placeOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void jar(Path classes, Path to) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "picocli.jar");
        try (OutputStream file = Files.newOutputStream(to);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path part : all.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(part).toString();
                if (name.startsWith("org") || name.startsWith("messages")) {
                    jar.putNextEntry(new JarEntry(name));
                    Files.copy(part, jar);
                }
            }
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Path said = folder.resolve("said.txt");
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("KERNELGLASS_JAVA_OPTIONS", "-Xlog:class+load:file=" + folder + "/loaded.txt");
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still at work");
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said);
    }

    private Answer help() throws IOException, InterruptedException {
        Path launcher = home.resolve("bin/kernelglass");
        String said = run("sh", launcher.toString(), "--help", "--lang=en");
        List<String> loaded = Files.readAllLines(folder.resolve("loaded.txt"));
        String main =
                loaded.stream()
                        .filter(line -> line.contains(Launcher.class.getName() + " "))
                        .findFirst()
                        .orElseThrow();
        return new Answer(said, main);
    }

    private StartArchive archive() {
        return new StartArchive(home.resolve(JAR));
    }

    @Test
    @DisplayName("serves the launcher where it was made")
    void fits() throws Exception {
        Answer answer = help();
        assertTrue(answer.said().startsWith("Usage: kernelglass"), answer.said());
        assertTrue(answer.fromArchive(), answer.mainClassFrom());
        assertTrue(archive().fits());
    }

    @Test
    @DisplayName("of help needs neither JavaFX nor the log")
    void little() throws Exception {
        help();
        String loaded = Files.readString(folder.resolve("loaded.txt"));
        assertTrue(loaded.contains(" org.kernelglass.cli.KernelglassCommand "));
        assertFalse(loaded.contains(" javafx."));
        assertFalse(loaded.contains(" java.util.logging.LogManager "));
    }

    @Test
    @DisplayName("is left aside in another place, without a word, until it is made for that place")
    void moved() throws Exception {
        Answer before = help();
        home = Files.move(home, home.resolveSibling("moved"));
        Answer moved = help();
        assertEquals(before.said(), moved.said());
        assertFalse(moved.fromArchive(), moved.mainClassFrom());
        assertFalse(archive().fits());

        archive().make();
        assertTrue(archive().fits());
        assertTrue(help().fromArchive());
    }

    @Test
    @DisplayName("is left aside, without a word, when a jar is another one than it was made with")
    void anotherJar() throws Exception {
        Answer before = help();
        Files.setLastModifiedTime(home.resolve("lib/picocli.jar"), FileTime.fromMillis(1));
        assertFalse(archive().fits());
        assertEquals(before.said(), help().said());
    }

    @Test
    @DisplayName("that is damaged keeps nobody from starting")
    void damaged() throws Exception {
        Answer before = help();
        Path file = archive().file();
        Files.delete(file);
        Files.writeString(file, "nothing of the kind");
        assertEquals(before.said(), help().said());
    }

    @Test
    @DisplayName("is made of a list that nobody writes by hand: of all that the window takes")
    void packaged() throws Exception {
        Path list = Path.of("target/kernelglass/lib/kernelglass.classes");
        assumeTrue(Files.exists(list), "the program is not packaged");
        List<String> wanted = new ArrayList<>();
        for (String part : List.of("shell/MainWindow", "data/DataPlace", "runs/RunsPlace")) {
            wanted.add("org/kernelglass/ui/" + part);
        }
        wanted.add("javafx/scene/control/Button");
        List<String> lines = Files.readAllLines(list);
        for (String name : wanted) {
            assertTrue(lines.stream().anyMatch(line -> (line + " ").startsWith(name + " ")), name);
        }
    }
}
