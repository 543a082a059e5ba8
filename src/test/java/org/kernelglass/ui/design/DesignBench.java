package org.kernelglass.ui.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.Workbench;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.Designs;
import org.kernelglass.workflow.Workers;

/** A workspace with a stack and no data, as the window makes it. */
public final class DesignBench {

    private DesignBench() {}

    public static Workspace workspace(LayerStack stack, TensorShape input) {
        return workspace(stack, input, folder());
    }

    public static Path folder() {
        try {
            return Files.createTempDirectory("kernelglass-design");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Workspace workspace(LayerStack stack, TensorShape input, Path folder) {
        DataSettings data =
                PlainData.of(
                        "",
                        Designs.preprocessing(input, Fit.STRETCH, DepthRange.TRAINING_PERCENTILES));
        Workbench bench = EnglishWorkbench.in(folder);
        return new Workspace(
                new Project(data, stack, TrainingPlan.DEFAULT),
                folder,
                bench,
                new Texts(Locale.ENGLISH),
                new Background(new Workers(2).threads(), new FxThread()));
    }
}
