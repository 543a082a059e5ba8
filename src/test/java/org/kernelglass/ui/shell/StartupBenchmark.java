package org.kernelglass.ui.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
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
 * Prints how long a process takes from its start to its first drawn window, and what time of the
 * processor it used until then, for the packaged program and for a bare JavaFX window, alternating.
 * Not a test: needs {@code target/kernelglass} and a display, for example {@code xvfb-run -a -s
 * "-screen 0 1600x1000x24" java -cp
 * target/kernelglass/lib/kernelglass-0.1.0.jar:target/test-classes
 * org.kernelglass.ui.shell.StartupBenchmark}.
 */
public final class StartupBenchmark {

    private static final int ROUNDS = 9;

    private static final Path LAUNCHER = Path.of("target/kernelglass/bin/kernelglass");

    /**
     * @param processor milliseconds, of all its threads together
     */
    private record Took(long wall, long processor) {}

    private StartupBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("kernelglass-startup");
        start("ours", home);
        List<Took> ours = new ArrayList<>();
        List<Took> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(start("ours", home));
            bare.add(start("bare", home));
        }
        say("milliseconds to the first window", ours, bare, Took::wall);
        say("milliseconds of the processor", ours, bare, Took::processor);
    }

    private static void say(
            String what, List<Took> ours, List<Took> bare, ToLongFunction<Took> figure) {
        long our = median(ours, figure);
        long their = median(bare, figure);
        System.out.printf(
                "%s, medians of %d: ours %d, bare %d, ratio %.2f%n",
                what, ROUNDS, our, their, (double) our / their);
    }

    private static long median(List<Took> values, ToLongFunction<Took> figure) {
        return values.stream().mapToLong(figure).sorted().toArray()[values.size() / 2];
    }

    /** Ours as the launcher starts it: its last lines, with someone who watches in the last one. */
    private static List<String> command(String which) throws IOException {
        String path = System.getProperty("java.class.path");
        if (which.equals("bare")) {
            return List.of(java(), "-cp", path, Child.class.getName(), which);
        }
        String watched =
                Files.readString(LAUNCHER)
                        .replace("-cp \"$jar\"", "-cp \"$WATCHED_CLASS_PATH\"")
                        .replace(
                                "org.kernelglass.Launcher \"$@\"",
                                "'" + Child.class.getName() + "' ours");
        return List.of("sh", "-c", watched, LAUNCHER.toAbsolutePath().toString());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Took start(String which, Path home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(which));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("KERNELGLASS_HOME", home.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WATCHED_CLASS_PATH", System.getProperty("java.class.path"));
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line = out.readLine();
            long wall = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
            if (!"drawn".equals(line)) {
                throw new IllegalStateException("no window: " + line);
            }
            return new Took(wall, processor.toMillis());
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
