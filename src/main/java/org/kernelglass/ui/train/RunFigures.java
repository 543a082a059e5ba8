package org.kernelglass.ui.train;

import java.util.List;
import java.util.OptionalDouble;
import javafx.animation.AnimationTimer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.message.Message;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.StepSeries.Figure;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.ui.chart.ChartModel;
import org.kernelglass.ui.chart.ChartSeries;
import org.kernelglass.ui.chart.Points;
import org.kernelglass.ui.chart.Role;
import org.kernelglass.ui.chart.Unit;

/** The figures of a run as charts and as a table, kept in step with its story. FX thread. */
final class RunFigures {

    private static final long NANOSECONDS_A_CHART = 800_000;
    static final RunStory NO_HISTORY = new RunJournal().story();
    private static final Message TRAINING = Message.of("train.series.training");
    private static final Message VALIDATION = Message.of("train.series.validation");
    private static final Message BATCHES = Message.of("train.series.batches");

    final ChartModel loss = new ChartModel(Message.of("train.chart.loss"), Unit.NONE);
    final ChartModel accuracy = new ChartModel(Message.of("train.chart.accuracy"), Unit.PERCENT);
    final ChartModel rate = new ChartModel(Message.of("train.chart.rate"), Unit.NONE);
    final ChartModel norm = new ChartModel(Message.of("train.chart.norm"), Unit.NONE);
    final ChartModel speed = new ChartModel(Message.of("train.chart.speed"), Unit.NONE);
    final ChartModel memory = new ChartModel(Message.of("train.chart.memory"), Unit.GIGABYTES);
    private final ObservableList<EpochDone> epochs = FXCollections.observableArrayList();
    private final AnimationTimer catchUp =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (takeIn()) {
                        changed();
                    }
                }
            };
    private Points trainingLoss = new Points();
    private Points validationLoss = new Points();
    private Points trainingAccuracy = new Points();
    private Points validationAccuracy = new Points();
    private Points memoryUse = new Points();
    private StepTrail trail;
    private int batchesPerEpoch = 1;
    private int epochsSeen;
    private int turn;

    List<ChartModel> large() {
        return List.of(loss, accuracy);
    }

    List<ChartModel> small() {
        return List.of(rate, norm, speed, memory);
    }

    /** Every finished epoch. */
    ObservableList<EpochDone> epochs() {
        return epochs;
    }

    int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /** Whether a run's figures stand here. */
    boolean begun() {
        return trail != null;
    }

    /** Empty, for a run that has not begun. */
    void clear() {
        trail = null;
        epochsSeen = 0;
        epochs.clear();
        all().forEach(model -> clear(model));
    }

    private static void clear(ChartModel model) {
        model.series().removeIf(each -> each.role() != Role.EARLIER);
        model.bestProperty().set(OptionalDouble.empty());
        model.endProperty().set(OptionalDouble.empty());
        model.reset();
    }

    private List<ChartModel> all() {
        return List.of(loss, accuracy, rate, norm, speed, memory);
    }

    /**
     * A run begins.
     *
     * @param history what came before a resume
     */
    void begin(Started started, RunStory history, RunStory now) {
        clear();
        batchesPerEpoch = batches(started, history);
        trail = new StepTrail(history.steps(), now.steps(), batchesPerEpoch);
        trainingLoss = new Points();
        validationLoss = new Points();
        trainingAccuracy = new Points();
        validationAccuracy = new Points();
        memoryUse = new Points();
        curves(loss, Figure.LOSS, trainingLoss, validationLoss);
        curves(accuracy, Figure.TOP1, trainingAccuracy, validationAccuracy);
        figure(
                rate,
                ChartSeries.dense(rate.title(), Role.FIGURE, trail.figure(Figure.LEARNING_RATE)));
        figure(
                norm,
                ChartSeries.dense(norm.title(), Role.FIGURE, trail.figure(Figure.GRADIENT_NORM)));
        figure(speed, ChartSeries.dense(speed.title(), Role.FIGURE, trail.speed()));
        figure(memory, ChartSeries.dense(memory.title(), Role.FIGURE, memoryUse));
        all().forEach(model -> model.endProperty().set(OptionalDouble.of(started.epochs())));
        history.epochs().forEach(this::epoch);
        follow(now);
    }

    /** A run that was killed in its first epoch has not told how long its epochs are. */
    private static int batches(Started started, RunStory history) {
        return Math.max(
                1,
                started.batchesPerEpoch() > 0
                        ? started.batchesPerEpoch()
                        : history.steps().count());
    }

    private void curves(ChartModel model, Figure figure, Points training, Points validation) {
        model.series()
                .addAll(
                        0,
                        List.of(
                                ChartSeries.dense(BATCHES, Role.TRAINING, trail.figure(figure)),
                                ChartSeries.sparse(TRAINING, Role.TRAINING, training),
                                ChartSeries.sparse(VALIDATION, Role.VALIDATION, validation)));
    }

    private static void figure(ChartModel model, ChartSeries series) {
        model.series().add(series);
    }

    /** Takes in what is new; the charts take in their values by themselves. */
    void follow(RunStory story) {
        trail.follow(story.steps());
        List<EpochDone> done = story.epochs();
        for (; epochsSeen < done.size(); epochsSeen++) {
            epoch(done.get(epochsSeen));
        }
    }

    private void epoch(EpochDone epoch) {
        epochs.add(epoch);
        double x = epoch.epoch() + 1;
        Metrics training = epoch.training();
        trainingLoss.add(x, training.loss());
        trainingAccuracy.add(x, training.top1());
        epoch.validation()
                .ifPresent(
                        validation -> {
                            validationLoss.add(x, validation.loss());
                            validationAccuracy.add(x, validation.top1());
                        });
        if (epoch.best() && epoch.validation().isPresent()) {
            all().forEach(model -> model.bestProperty().set(OptionalDouble.of(x)));
        }
    }

    /** Something is new: the charts take it in, frame by frame where it is much, and show it. */
    void changed() {
        follow();
        all().forEach(ChartModel::touch);
    }

    /** The same in a pulse, in which of the small charts only one is drawn, each in its turn. */
    void changedInPulse() {
        follow();
        large().forEach(ChartModel::touch);
        small().get(turn++ % small().size()).touch();
    }

    private void follow() {
        if (takeIn()) {
            catchUp.stop();
        } else {
            catchUp.start();
        }
    }

    private boolean takeIn() {
        boolean all = true;
        for (ChartModel model : all()) {
            all &= model.follow(NANOSECONDS_A_CHART);
        }
        return all;
    }

    /** The memory that the program holds now, in bytes. */
    void memory(long bytes) {
        int count = trail == null ? 0 : trail.count();
        if (count == 0) {
            return;
        }
        double x = trail.step(count - 1) / (double) batchesPerEpoch;
        int known = memoryUse.count();
        if (known == 0 || memoryUse.x(known - 1) < x) {
            memoryUse.add(x, bytes);
        }
    }
}
