package org.kernelglass.workflow.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.Designs;
import org.kernelglass.workflow.FolderPasses;
import org.kernelglass.workflow.RunTools;
import org.kernelglass.workflow.RunWatch;

/**
 * Brings a folder of JPEGs to batches, each time as if for the first time: nothing of the last time
 * is kept but what the system holds of the files. Then once more with what a run keeps.
 */
record FolderBench(
        RunTools tools, BenchHome home, BenchRequest request, RunWatch watch, RunControl control) {

    private static final TensorShape INPUT = TensorShape.image(3, 64, 64);
    private static final int BATCH = 32;

    BenchResult run() {
        int images = request.size().folder().images();
        Path pictures = home.folder().resolve("photographs");
        GeneratedPictures.PHOTOGRAPHS.write(
                pictures,
                images,
                tools.workers().threads(),
                done -> watch.progress(RunWatch.Stage.DRAWING, done, images),
                control::stopRequested);
        FolderPasses passes =
                new FolderPasses(
                        tools.workers(),
                        pictures,
                        Designs.preprocessing(INPUT, Fit.STRETCH, DepthRange.FULL),
                        BATCH,
                        control);
        return measured(passes, images);
    }

    /** The first time warms up and does not count. */
    private BenchResult measured(FolderPasses passes, int images) {
        List<Double> batches = new ArrayList<>();
        List<Double> scans = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        long faults = 0;
        boolean known = true;
        for (int repeat = 0; repeat <= request.repeats(); repeat++) {
            OptionalLong before = ProcessFigures.pageFaults();
            FolderPasses.Times first = passes.pass(home.places("pass-" + repeat));
            OptionalLong after = ProcessFigures.pageFaults();
            FolderPasses.Times second = passes.begin(home.places("pass-" + repeat));
            if (control.stopRequested()) {
                throw new CancellationException("stopped before all was measured");
            }
            if (repeat > 0) {
                known &= before.isPresent() && after.isPresent();
                faults += after.orElse(0) - before.orElse(0);
                batches.add(images / first.batches());
                scans.add(images / first.scan());
                again.add(second.scan() + second.batches());
            }
            watch.progress(RunWatch.Stage.MEASURING, repeat, request.repeats());
        }
        int steps = passes.batches(images);
        OptionalDouble perStep =
                known
                        ? OptionalDouble.of((double) faults / request.repeats() / steps)
                        : OptionalDouble.empty();
        return new BenchResult(
                BenchWorkload.FOLDER,
                Spread.of(batches),
                perStep,
                ProcessFigures.peakBytes(),
                new BenchResult.Choices(
                        tools.workers().count(), "", BATCH, steps, request.repeats()),
                more(scans, again));
    }

    private static Map<String, Double> more(List<Double> scans, List<Double> again) {
        Map<String, Double> more = new LinkedHashMap<>();
        more.put("scan_images_per_second", Spread.of(scans).median());
        more.put("second_start_seconds", Spread.of(again).median());
        return more;
    }
}
