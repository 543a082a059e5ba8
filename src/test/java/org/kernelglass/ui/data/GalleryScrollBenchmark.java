package org.kernelglass.ui.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Not a test: scrolls through a million images and prints what a pulse costs the FX thread. Run it
 * with {@code mvn surefire:test@window-tests -Dtest=GalleryScrollBenchmark}.
 */
@DisplayName("Scrolling through a million images")
class GalleryScrollBenchmark extends WindowTest {

    private static final int IMAGES = 1_000_000;
    private static final int SIDE = 8;
    private static final int CLASSES = 10;
    private static final int PULSES = 300;

    @TempDir Path folder;

    private DataWindow window;

    @Override
    protected Parent root() {
        window = DataWindow.on(folder, "");
        return (Parent) new DataPlace(window.workspace()).view();
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** Ten pictures over and over, told apart by their first pixels. */
    private Path dataset() throws IOException {
        Path root = Files.createDirectories(folder.resolve("million"));
        try (DataOutputStream out = stream(root.resolve("train-images-idx3-ubyte"))) {
            for (int number : new int[] {0x803, IMAGES, SIDE, SIDE}) {
                out.writeInt(number);
            }
            byte[] pixels = new byte[SIDE * SIDE];
            for (int image = 0; image < IMAGES; image++) {
                Arrays.fill(pixels, (byte) (image % CLASSES * 25));
                pixels[0] = (byte) image;
                pixels[1] = (byte) (image >> 8);
                pixels[2] = (byte) (image >> 16);
                out.write(pixels);
            }
        }
        try (DataOutputStream out = stream(root.resolve("train-labels-idx1-ubyte"))) {
            out.writeInt(0x801);
            out.writeInt(IMAGES);
            for (int image = 0; image < IMAGES; image++) {
                out.writeByte(image % CLASSES);
            }
        }
        return root;
    }

    private static DataOutputStream stream(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    @Test
    @DisplayName("slowly, quickly and in leaps")
    void scrolls() throws Exception {
        Path million = dataset();
        Longest longest = new Longest();
        interact(longest::start);
        interact(() -> new DataEdits(window.workspace()).location(million));
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () ->
                        window.workspace().dataset().stateProperty().get() instanceof Known
                                && !lookup("#tiles").queryListView().getItems().isEmpty());
        sleep(2000);
        interact(longest::stop);
        System.out.printf(
                "opening              FX thread's longest work between two pulses %.1f ms%n",
                longest.nanos / 1e6);
        ListView<?> tiles = lookup("#tiles").queryListView();
        VirtualFlow<?> flow = (VirtualFlow<?>) tiles.lookup(".virtual-flow");
        Random random = new Random(1);
        measure("40 pixels a pulse", pulse -> flow.scrollPixels(40));
        measure("800 pixels a pulse", pulse -> flow.scrollPixels(800));
        measure("leaps", pulse -> flow.setPosition(random.nextDouble()));
        assertTrue(tiles.getItems().size() > IMAGES / 20);
    }

    private void measure(String name, Consumer<Integer> scroll) throws Exception {
        long[] nanos = new long[PULSES];
        long[] cpu = new long[2];
        CountDownLatch done = new CountDownLatch(1);
        interact(() -> new Run(nanos, cpu, scroll, done).start());
        assertTrue(done.await(60, TimeUnit.SECONDS));
        Arrays.sort(nanos);
        System.out.printf(
                "%-20s FX thread a pulse, to scroll and lay out: median %.1f ms, 99%% %.1f ms, most"
                        + " %.1f ms; all its work %.1f ms a pulse%n",
                name,
                nanos[PULSES / 2] / 1e6,
                nanos[PULSES * 99 / 100] / 1e6,
                nanos[PULSES - 1] / 1e6,
                (cpu[1] - cpu[0]) / 1e6 / PULSES);
    }

    /** Of the calling thread, which other programs on the machine cannot lengthen. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The longest that the FX thread works from one pulse to the next. */
    private static final class Longest extends AnimationTimer {

        private long nanos;
        private long last;

        @Override
        public void handle(long now) {
            long cpu = cpuTime();
            nanos = last == 0 ? 0 : Math.max(nanos, cpu - last);
            last = cpu;
        }
    }

    /** Scrolls once in each pulse and takes the time until the layout is done. */
    private final class Run extends AnimationTimer {

        private final long[] nanos;
        private final long[] cpu;
        private final Consumer<Integer> scroll;
        private final CountDownLatch done;
        private final Runnable laidOut = this::laidOut;
        private int pulse;
        private long begun;

        Run(long[] nanos, long[] cpu, Consumer<Integer> scroll, CountDownLatch done) {
            this.nanos = nanos;
            this.cpu = cpu;
            this.scroll = scroll;
            this.done = done;
        }

        @Override
        public void start() {
            cpu[0] = cpuTime();
            stage().getScene().addPostLayoutPulseListener(laidOut);
            super.start();
        }

        @Override
        public void handle(long now) {
            begun = cpuTime();
            scroll.accept(pulse);
        }

        private void laidOut() {
            if (begun == 0 || pulse == PULSES) {
                return;
            }
            nanos[pulse++] = cpuTime() - begun;
            if (pulse == PULSES) {
                stop();
                cpu[1] = cpuTime();
                stage().getScene().removePostLayoutPulseListener(laidOut);
                done.countDown();
            }
        }
    }
}
