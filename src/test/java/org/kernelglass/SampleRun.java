package org.kernelglass;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.kernelglass.dataset.files.SampleDataset;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.workflow.Design;
import org.kernelglass.workflow.Designs;
import org.kernelglass.workflow.StackDesign;
import org.kernelglass.workflow.TrainRequest;

/** Runs of the article's network on the sample that comes with the program. */
final class SampleRun {

    private SampleRun() {}

    /** The same to the last bit each time. */
    static TrainRequest exact(Path folder, String name, int epochs) {
        return with(
                folder,
                name,
                draft -> {
                    draft.epochs = epochs;
                    draft.threads = OptionalInt.of(1);
                    draft.layout = LayoutRequest.CHANNELS_LAST;
                });
    }

    /**
     * Learns from nothing but the loss, with the seed 1.
     *
     * @param change of its plan
     */
    static TrainRequest with(Path folder, String name, Consumer<PlanDraft> change) {
        Design article = new Designs().ofTemplate("article");
        Consumer<PlanDraft> plain =
                draft -> {
                    draft.warmup = 0;
                    draft.balanced = false;
                    draft.smoothing = 0;
                    draft.seed = 1;
                };
        return TrainRequest.of(
                name,
                article.data().at(SampleDataset.extract(folder.resolve("cache")).toString()),
                new StackDesign(article.stack(), List.of()),
                PlanDraft.change(article.plan(), plain.andThen(change)),
                folder.resolve(name));
    }
}
