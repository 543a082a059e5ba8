package org.kernelglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Sentences;
import org.kernelglass.project.Project;
import org.kernelglass.workflow.OpenProject;
import org.kernelglass.workflow.Places;

@DisplayName("The program without arguments")
class LauncherTest {

    @TempDir Path home;

    private record Ending(int code, String said) {}

    private Ending run(boolean display, String main) throws IOException, InterruptedException {
        Path said = home.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dai.djl.offline=true",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main);
        builder.environment().put("KERNELGLASS_HOME", home.toString());
        if (!display) {
            builder.environment().remove("DISPLAY");
            builder.environment().remove("WAYLAND_DISPLAY");
        }
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(15, TimeUnit.MINUTES), () -> "still at work: " + read(said));
            return new Ending(process.exitValue(), read(said));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    @Tag("engine")
    @DisplayName("says that there is no display and trains the sample in the terminal")
    void withoutDisplay() throws Exception {
        Ending ending = run(false, Launcher.class.getName());
        assertEquals(0, ending.code(), ending.said());
        assertTrue(ending.said().startsWith("There is no display"), ending.said());
        assertTrue(ending.said().contains("Trained 12 epochs"), ending.said());
    }

    @Test
    @Tag("xserver")
    @DisplayName("opens the window on the sample project, says nothing, and ends when it is closed")
    void withDisplay() throws Exception {
        Ending ending = run(true, WindowAndClose.class.getName());
        assertEquals("", ending.said());
        assertEquals(0, ending.code());
        Places places = new Places(home.resolve("cache"), home.resolve("projects"));
        Sentences english = new Sentences(java.util.Locale.ENGLISH);
        try (Workbench workbench = new Workbench(places, english, Optional.empty())) {
            OpenProject sample = workbench.projects().open(home.resolve("projects/sample"));
            assertTrue(sample.folder().readOnly().isEmpty(), "its lock is let go");
            Project project = sample.project();
            assertEquals(12, project.plan().epochs());
            assertTrue(Files.exists(Path.of(project.data().location())));
            sample.folder().close();
        }
    }

    /** The program, and someone who closes its window as soon as it shows. */
    static final class WindowAndClose {

        private WindowAndClose() {}

        public static void main(String[] arguments) {
            Thread closer = new Thread(WindowAndClose::closeSoon);
            closer.setDaemon(true);
            closer.start();
            Launcher.main(new String[0]);
        }

        private static void closeSoon() {
            try {
                while (Window.getWindows().stream().noneMatch(Window::isShowing)) {
                    Thread.sleep(100);
                }
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.runLater(
                    () -> {
                        Window window = Window.getWindows().get(0);
                        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
                    });
        }
    }
}
