package org.kernelglass.ui.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kernelglass.Launcher;

/**
 * Prints how long the process takes from its start to its first drawn window, for this program and
 * for a bare JavaFX window, alternating. Not a test: needs a display, for example {@code xvfb-run
 * -a -s "-screen 0 1600x1000x24" java -cp … org.kernelglass.ui.shell.StartupBenchmark}.
 */
public final class StartupBenchmark {

    private static final int ROUNDS = 9;

    /** As in {@code src/main/scripts/kernelglass}. */
    private static final List<String> AS_INSTALLED =
            List.of("-Xshare:auto", "-Dai.djl.offline=true");

    private StartupBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("kernelglass-startup");
        milliseconds("ours", home);
        List<Long> ours = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(milliseconds("ours", home));
            bare.add(milliseconds("bare", home));
        }
        System.out.printf("to the first window, milliseconds: ours %s, bare %s%n", ours, bare);
        System.out.printf(
                "medians: ours %d, bare %d, ratio %.2f%n",
                median(ours), median(bare), (double) median(ours) / median(bare));
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static long milliseconds(String which, Path home)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (which.equals("ours")) {
            command.addAll(AS_INSTALLED);
        }
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        which));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("KERNELGLASS_HOME", home.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line = out.readLine();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (!"drawn".equals(line)) {
                throw new IllegalStateException("no window: " + line);
            }
            return took;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** One of the two programs, and someone who tells when its first window is drawn. */
    public static final class Child {

        private Child() {}

        public static void main(String[] arguments) {
            Thread watch = new Thread(Child::watch);
            watch.setDaemon(true);
            watch.start();
            if (arguments[0].equals("ours")) {
                Launcher.main(new String[0]);
            } else {
                Application.launch(Bare.class);
            }
        }

        private static void watch() {
            try {
                while (!fxRuns()) {
                    Thread.sleep(20);
                }
                while (Window.getWindows().stream().noneMatch(Window::isShowing)) {
                    Thread.sleep(10);
                }
                Platform.runLater(() -> new Frames().start());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean fxRuns() {
            Thread[] threads = new Thread[100];
            int count = Thread.enumerate(threads);
            return Arrays.stream(threads, 0, count)
                    .anyMatch(thread -> thread.getName().equals("JavaFX Application Thread"));
        }
    }

    private static final class Frames extends AnimationTimer {

        private int seen;

        @Override
        public void handle(long now) {
            if (++seen == 2) {
                System.out.println("drawn");
            }
        }
    }

    /** Nothing but a window. */
    public static final class Bare extends Application {

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("hello")), 1440, 900));
            stage.show();
        }
    }
}
