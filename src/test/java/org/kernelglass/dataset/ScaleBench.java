package org.kernelglass.dataset;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.StepSeries;
import org.kernelglass.training.TrainingEvent.BatchDone;

/**
 * Prints how time and memory grow with the number of images, from their index to the first batch,
 * and with the number of logged steps. The images are an index over pixels that are made up as they
 * are read: what is measured is everything but the disk.
 *
 * @see org.kernelglass.workflow.FileScaleBench
 * @see org.kernelglass.workflow.RunScaleBench
 */
public final class ScaleBench {

    private static final int CLASSES = 10;
    private static final int BATCH = 32;
    private static final Preprocessing RGB_64 =
            new Preprocessing(
                    64,
                    64,
                    Preprocessing.Color.RGB,
                    Preprocessing.Fit.STRETCH,
                    Preprocessing.DepthRange.FULL);

    private ScaleBench() {}

    public static void main(String[] arguments) throws Exception {
        int[] sizes = {1_000, 10_000, 100_000, 1_000_000};
        images(sizes[0]);
        for (int size : sizes) {
            images(size);
        }
        for (int size : sizes) {
            steps(size);
        }
    }

    private static void images(int count) throws Exception {
        ImageIndex index = index(count);
        double before = worked();
        DataSplit split = SplitRule.standard(1).split(index);
        double dividing = worked() - before;
        long divided = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        PixelCacheRequest request =
                PixelCacheRequest.of(index, RGB_64, split.train(), Path.of("unused"), workers);
        try (PixelCache pixels = new PixelCache(request, madeUp(), DepthRangeFit.NONE, List.of())) {
            PreparedData data =
                    new PreparedData(
                            new PreparedDataSettings(
                                    index, split, pixels, BATCH, 0, true, List.of(), 1, workers,
                                    6));
            try (BatchFeed feed = data.trainingEpoch(0, 0)) {
                feed.next().orElseThrow();
            }
        } finally {
            workers.shutdownNow();
        }
        long first = System.nanoTime();
        System.out.printf(
                "%,9d images: split %,7.1f ms of work, first batch %,7.1f ms, heap in use %,5d MB, peak of the process %s%n",
                count, dividing, (first - divided) / 1e6, heap(), peak());
    }

    private static ImageIndex index(int count) {
        SplitMix64 random = SplitMix64.of(count);
        List<ImageEntry> images = new ArrayList<>(count);
        for (int image = 0; image < count; image++) {
            int label = image % CLASSES;
            String hash =
                    "%016x%016x%016x%016x"
                            .formatted(
                                    random.nextLong(),
                                    random.nextLong(),
                                    random.nextLong(),
                                    random.nextLong());
            String name = "class%d/%07d.png".formatted(label, image);
            images.add(new ImageEntry(name, label, Optional.empty(), hash));
        }
        List<String> classes = new ArrayList<>();
        for (int label = 0; label < CLASSES; label++) {
            classes.add("class" + label);
        }
        return new ImageIndex(Path.of("made-up"), classes, images, List.of());
    }

    private static PixelStore madeUp() {
        return new PixelStore() {
            @Override
            public void read(int image, byte[] target) {
                java.util.Arrays.fill(target, (byte) image);
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
    }

    private static void steps(int count) {
        RunJournal journal = new RunJournal();
        double began = worked();
        for (int step = 1; step <= count; step++) {
            journal.accept(new BatchDone(step, step * 0.005, 0, step - 1, 1, 0.5, 1e-3, 1, BATCH));
        }
        double logged = worked();
        StepSeries.View view = journal.story().steps();
        double last = view.value(StepSeries.Figure.LOSS, view.count() - 1);
        double looked = worked();
        System.out.printf(
                "%,9d steps logged: %,7.1f ms of work, a look at them %.3f ms (loss %.1f)%n",
                count, logged - began, looked - logged, last);
    }

    /** What this thread has worked in ms: what else the machine does is left out. */
    private static double worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }

    private static String peak() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> "%,d MB".formatted(Long.parseLong(line.replaceAll("\\D", "")) >> 10))
                .findFirst()
                .orElse("unknown");
    }
}
