package org.kernelglass.ui.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.Project;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.UseCases;

/** A workspace of its own for a window test, closed with it. */
record DataWindow(Workspace workspace, UseCases useCases, ExecutorService threads)
        implements AutoCloseable {

    /**
     * @param location of the dataset; empty for none
     */
    static DataWindow on(Path folder, String location) {
        return on(folder, location, Executors.newFixedThreadPool(4));
    }

    /** One whose models ask those threads. */
    static DataWindow on(Path folder, String location, ExecutorService threads) {
        UseCases useCases = EnglishWorkbench.in(folder);
        Workspace workspace =
                new Workspace(
                        project(location),
                        folder,
                        useCases,
                        new Texts(Locale.ENGLISH),
                        new Background(threads, new FxThread()));
        return new DataWindow(workspace, useCases, threads);
    }

    private static Project project(String location) {
        return new Project(
                PlainData.of(
                        location,
                        new Preprocessing(
                                28, 28, Color.GREY, Fit.STRETCH, DepthRange.TRAINING_PERCENTILES)),
                LayerStack.of(),
                TrainingPlan.DEFAULT);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        useCases.close();
    }
}
