package org.kernelglass.ui.evaluate.model;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.RunRecord;
import org.kernelglass.ui.inspect.work.LongWork;
import org.kernelglass.ui.workspace.MovedDataset;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.EvaluationImages;

/**
 * Which run is evaluated, on which images, and what came of it. A run that is chosen is evaluated
 * on its validation images; on its test images only where that is asked for. FX thread.
 */
public final class EvaluateModel {

    private final Workspace workspace;
    private final LearnedRuns runs;
    private final LongWork work;
    private final ObjectProperty<Path> run = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<EvaluationImages> on =
            new ReadOnlyObjectWrapper<>(EvaluationImages.VALIDATION);
    private final ReadOnlyObjectWrapper<EvaluatedRun> evaluated = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Cell> cell = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> label = new SimpleObjectProperty<>();

    public EvaluateModel(Workspace workspace) {
        this.workspace = workspace;
        runs = new LearnedRuns(workspace);
        work = new LongWork(workspace.background());
        run.addListener((observed, was, is) -> chosen(is));
        runs.listingsProperty().addListener((observed, was, is) -> follow());
        runs.watchedProperty().addListener((observed, was, is) -> begin());
        evaluated.addListener((observed, was, is) -> cell.set(null));
        workspace
                .projectProperty()
                .map(project -> project.data().location())
                .addListener((observed, was, is) -> moved());
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Those that can be evaluated. */
    public LearnedRuns runs() {
        return runs;
    }

    /** The folder of the chosen run; null where there is none. */
    public ObjectProperty<Path> runProperty() {
        return run;
    }

    /** On which images it is or will be evaluated. */
    public ReadOnlyObjectProperty<EvaluationImages> onProperty() {
        return on.getReadOnlyProperty();
    }

    /** What came of it; null while it is not known. */
    public ReadOnlyObjectProperty<EvaluatedRun> evaluatedProperty() {
        return evaluated.getReadOnlyProperty();
    }

    /** What is being computed. */
    public LongWork work() {
        return work;
    }

    /** Why the run could not be evaluated; null where it could. */
    public ReadOnlyObjectProperty<Refusal> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The cell of the confusion matrix that is looked at; null for none. */
    public ObjectProperty<Cell> cellProperty() {
        return cell;
    }

    /** The class that is told from the rest; null while none is chosen. */
    public ObjectProperty<Integer> labelProperty() {
        return label;
    }

    /** How often the chosen run's test split has been looked at by now. */
    public int testLooks() {
        EvaluatedRun shown = evaluated.get();
        if (shown != null && shown.run().equals(run.get())) {
            return shown.testLooks();
        }
        return run.get() == null ? 0 : runs.record(run.get()).map(RunRecord::testLooks).orElse(0);
    }

    /** The disk has other runs than before. */
    private void follow() {
        if (!runs.folders().contains(run.get())) {
            run.set(runs.folders().isEmpty() ? null : runs.folders().get(0));
        }
    }

    private void chosen(Path is) {
        work.cancel();
        evaluated.set(null);
        failure.set(null);
        on.set(EvaluationImages.VALIDATION);
        begin();
    }

    /** The first time somebody looks. */
    private void begin() {
        boolean open = evaluated.get() == null && failure.get() == null;
        if (run.get() != null && runs.watchedProperty().get() && open && !working()) {
            evaluate(EvaluationImages.VALIDATION);
        }
    }

    private boolean working() {
        return work.workingProperty().get();
    }

    /** Evaluates the chosen run, in place of what was at work. */
    public void evaluate(EvaluationImages images) {
        Path asked = run.get();
        if (asked == null || images.equals(EvaluationImages.TEST) && !workspace.mayWrite()) {
            return;
        }
        on.set(images);
        evaluated.set(null);
        failure.set(null);
        Optional<Path> elsewhere = elsewhere();
        work.begin(
                (watch, control) ->
                        workspace.useCases().assess().on(asked, images, elsewhere, watch, control),
                this::show,
                refusal -> failure.set(MovedDataset.inTheWindow(refusal)));
    }

    /** Where the run's dataset may stand, if it was moved. */
    private Optional<Path> elsewhere() {
        String location = workspace.project().data().location();
        return location.isEmpty() || workspace.readOnlyProperty().get() != null
                ? Optional.empty()
                : Optional.of(Path.of(location));
    }

    /** The project's dataset stands elsewhere now, perhaps the run's too. */
    private void moved() {
        boolean shown = evaluated.get() != null && on.get().equals(EvaluationImages.VALIDATION);
        if (!working() && (shown || MovedDataset.helps(failure.get()))) {
            evaluate(on.get());
        }
    }

    private void show(EvaluatedRun found) {
        on.set(found.on());
        evaluated.set(found);
        if (label.get() == null || label.get() >= found.classes().size()) {
            label.set(0);
        }
    }
}
