package org.kernelglass.ui.inspect.mute;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.RunWatch;

/** Ranks the filters of the layer in front by what breaks without each. FX thread. */
final class MuteModel {

    private final InspectModel model;
    private final Workspace workspace;
    private final ObjectProperty<FilterRanking> ranking = new SimpleObjectProperty<>();
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final Pulse pulse;
    private RunControl control = new RunControl();
    private Progress told = new Progress();

    MuteModel(InspectModel model) {
        this.model = model;
        this.workspace = model.workspace();
        pulse = new Pulse(working, () -> progress.set(told.share()));
        model.networkProperty().addListener((observed, was, is) -> forget());
        model.layerIdProperty().addListener((observed, was, is) -> forget());
    }

    /** Null before any. */
    ObjectProperty<FilterRanking> rankingProperty() {
        return ranking;
    }

    BooleanProperty workingProperty() {
        return working;
    }

    /** 0–1; −1 while it is not known. */
    DoubleProperty progressProperty() {
        return progress;
    }

    /** The layer in front where its filters can be muted: it has some, and its run is over. */
    static Optional<ProgramStep> layer(InspectModel model) {
        InspectedNetwork network = model.networkProperty().get();
        return network == null || network.run().isEmpty()
                ? Optional.empty()
                : model.layer()
                        .filter(step -> step instanceof ProgramStep.Single)
                        .filter(step -> MutePoint.mutable(network.program()).contains(step));
    }

    private void forget() {
        cancel();
        ranking.set(null);
    }

    void cancel() {
        control.stop();
        working.set(false);
    }

    void rank() {
        cancel();
        RunControl mine = new RunControl();
        Progress watched = new Progress();
        control = mine;
        told = watched;
        InspectedNetwork network = model.networkProperty().get();
        Optional<String> address = layer(model).map(ProgramStep::address);
        progress.set(-1);
        working.set(true);
        workspace
                .background()
                .run(
                        () ->
                                workspace
                                        .useCases()
                                        .rank()
                                        .rank(network.run().orElseThrow(), address, watched, mine),
                        found -> ended(mine, found, null),
                        refusal -> ended(mine, null, refusal));
    }

    private void ended(RunControl of, FilterRanking found, Refusal refusal) {
        if (of != control || of.stopRequested()) {
            return;
        }
        working.set(false);
        ranking.set(found);
        if (refusal != null) {
            workspace.problemProperty().set(refusal);
        }
    }

    /** How far the work is, told from other threads. */
    private static final class Progress implements RunWatch {

        private final AtomicLong done = new AtomicLong();
        private final AtomicLong total = new AtomicLong();

        private double share() {
            return total.get() == 0 ? -1 : (double) done.get() / total.get();
        }

        @Override
        public void progress(Stage stage, long now, long all) {
            done.set(now);
            total.set(stage == Stage.MUTING ? all : 0);
        }

        @Override
        public void notice(Message message) {
            // the ranking names its split
        }

        @Override
        public void computing(DeviceInfo device, Compute compute) {
            // the status bar shows it
        }

        @Override
        public void event(TrainingEvent event) {
            // nothing trains
        }
    }
}
