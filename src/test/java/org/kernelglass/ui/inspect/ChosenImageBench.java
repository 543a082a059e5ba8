package org.kernelglass.ui.inspect;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import org.kernelglass.inspection.Sight;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.runs.PaperProject;
import org.kernelglass.workflow.SampleImage;

/**
 * Prints how long it takes from choosing another image until the 32 maps of the article's network
 * stand in the window: the engine's passage, their colours, and the layout of the frame that shows
 * them and of the one after. Goal: 100 ms in the middle. Run it with the options of the window
 * tests.
 */
public final class ChosenImageBench {

    private static final int CHOICES = 100;

    private final Semaphore answered = new Semaphore(0);
    private final InspectPlace place;
    private final Scene scene;
    private int frames = -1;

    private ChosenImageBench(PaperProject paper) {
        place = new InspectPlace(paper.workspace());
        scene = InspectBench.show(place);
        ChangeListener<Sight.Passage> came = (observed, was, is) -> frames = is == null ? -1 : 0;
        place.model().passageProperty().addListener(came);
        scene.addPostLayoutPulseListener(this::frame);
    }

    private void frame() {
        if (frames >= 0) {
            frames++;
            Platform.requestNextPulse();
        }
        if (frames == 2) {
            frames = -1;
            answered.release();
        }
    }

    public static void main(String[] arguments) throws Exception {
        InspectBench.start();
        PaperProject paper = PaperProject.learning(Files.createTempDirectory("chosen-bench"));
        paper.train("0001-first");
        ChosenImageBench bench = InspectBench.onFx(() -> new ChosenImageBench(paper));
        bench.waitForFrame();
        for (int step : new int[] {0, 2, 0, 2}) {
            bench.print(step);
        }
        System.exit(0);
    }

    private void print(int step) throws Exception {
        InspectModel model = place.model();
        String id = model.networkProperty().get().program().steps().get(step).layerId();
        Platform.runLater(() -> model.layerIdProperty().set(id));
        List<SampleImage> images = place.subject().samples();
        double[] milliseconds = new double[CHOICES];
        for (int choice = 0; choice < CHOICES; choice++) {
            TimeUnit.MILLISECONDS.sleep(60);
            SampleImage next = images.get((choice + 1) % images.size());
            answered.drainPermits();
            long begun = System.nanoTime();
            Platform.runLater(() -> model.imageProperty().set(next));
            waitForFrame();
            milliseconds[choice] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "layer %d: %.1f ms in the middle, %.1f ms at the 95th of a hundred, most %.1f ms%n",
                step, milliseconds[CHOICES / 2], milliseconds[94], milliseconds[CHOICES - 1]);
    }

    private void waitForFrame() throws InterruptedException {
        if (!answered.tryAcquire(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window showed nothing within a minute");
        }
    }
}
