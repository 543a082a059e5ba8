package org.kernelglass.ui.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.Workbench;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.ReLU;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.Softmax;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackBuilder;
import org.kernelglass.network.StackEdits;
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

    /** 200 layers, one after another; the first is the convolution {@code conv2d-1}. */
    static LayerStack large() {
        StackBuilder many = StackBuilder.start();
        for (int layer = 0; layer < 98; layer++) {
            many.add((SingleKind) Conv2D.DEFAULT.with("padding", "same"), ReLU.DEFAULT);
        }
        return many.add(Flatten.DEFAULT, Dense.DEFAULT, ReLU.DEFAULT, Softmax.DEFAULT).build();
    }

    /** Gives the first convolution so many filters. FX thread. */
    static void edit(Workspace workspace, int filters) {
        workspace.editStack(
                Message.of("design.stack"),
                null,
                stack ->
                        StackEdits.changeKinds(
                                stack,
                                List.of("conv2d-1"),
                                kind -> kind.with("filters", Integer.toString(filters))));
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
