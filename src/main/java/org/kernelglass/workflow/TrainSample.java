package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import org.kernelglass.dataset.files.SampleDataset;
import org.kernelglass.training.RunControl;

/**
 * The program's main job on the pictures that come with it: the article's network on a part of
 * Fashion-MNIST.
 */
public final class TrainSample {

    static final int EPOCHS = 12;

    private final TrainRun train;
    private final Designs designs;
    private final Places places;

    public TrainSample(TrainRun train, Designs designs, Places places) {
        this.train = train;
        this.designs = designs;
        this.places = places;
    }

    /**
     * Trains and evaluates in a new run folder of the sample project.
     *
     * @throws org.kernelglass.message.Refusal if there is no room for the pictures or the run
     */
    public RunReport run(RunWatch watch, RunControl control) {
        Design article = designs.ofTemplate("article");
        Path pictures = SampleDataset.extract(places.datasets());
        return train.run(
                TrainRequest.of(
                        "sample",
                        article.data().at(pictures.toString()),
                        new StackDesign(article.stack(), List.of()),
                        article.plan().withEpochs(EPOCHS),
                        RunNumbers.next(
                                places.projects().resolve("sample").resolve("runs"), "sample")),
                watch,
                control);
    }
}
