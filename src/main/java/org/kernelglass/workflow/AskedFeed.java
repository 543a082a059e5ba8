package org.kernelglass.workflow;

import java.util.Optional;
import java.util.OptionalInt;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunTrainer;

/** Images that a run's network is asked about; says how far it is. One reader, any thread. */
final class AskedFeed implements BatchFeed {

    private final BatchFeed feed;
    private final int images;
    private final RunWatch watch;
    private long asked;

    /**
     * @param images of the whole feed
     */
    AskedFeed(BatchFeed feed, int images, RunWatch watch) {
        this.feed = feed;
        this.images = images;
        this.watch = watch;
    }

    /** What the network says of them; of fewer where it is stopped. Starts the engine. */
    Predictions predict(RunTools tools, RunWeights weights, RunControl control) {
        watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
        RunTrainer trainer = tools.trainer().get();
        watch.computing(trainer.device(), weights.record().compute());
        return trainer.predict(
                weights.program(), weights.arrays(), weights.record().compute(), this, control);
    }

    @Override
    public Optional<Batch> next() {
        Optional<Batch> next = feed.next();
        watch.progress(RunWatch.Stage.PREDICTING, asked, images);
        asked += next.map(Batch::size).orElse(0);
        return next;
    }

    @Override
    public OptionalInt batches() {
        return feed.batches();
    }

    @Override
    public void close() {
        feed.close();
    }
}
