package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.kernelglass.evaluation.LabelledPredictions;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.evaluation.comparison.NetworkComparison;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.ChangeFile;
import org.kernelglass.project.LearnedChange;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.ChangeEffect.Relabelled;

/**
 * Says what a change of labels, sides and parts did, from two runs: the one whose errors led to the
 * change and one that learned from the changed data. Looks at validation images only.
 */
public final class MeasureChange {

    private final RunTools tools;

    public MeasureChange(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Reads what was kept of both runs; where nothing was, their networks are asked.
     *
     * @throws Refusal if a run has no weights or no validation images, or the two know other
     *     classes
     * @throws CancellationException if stopped
     */
    public ChangeEffect between(Path before, Path after, RunWatch watch, RunControl control) {
        AssessRun assess = new AssessRun(tools);
        EvaluatedRun first = assess.on(before, EvaluationImages.VALIDATION, watch, control);
        EvaluatedRun second = assess.on(after, EvaluationImages.VALIDATION, watch, control);
        if (!first.classes().equals(second.classes())) {
            throw new Refusal(
                    Message.of("workflow.compare.other-classes"),
                    Message.of("workflow.hint.effect-classes"));
        }
        return of(first, second);
    }

    /**
     * What the change did that a run learned from.
     *
     * @throws Refusal as {@link #between} does
     */
    public ChangeEffect of(Path after, LearnedChange change, RunWatch watch, RunControl control) {
        return between(after.resolveSibling(change.before()), after, watch, control);
    }

    /**
     * The change that a run learned from; empty where it began for another reason, or the run
     * before is gone.
     *
     * @throws Refusal if what is known of it is damaged
     */
    public Optional<LearnedChange> learned(Path run) {
        return ChangeFile.read(run)
                .filter(change -> Files.isDirectory(run.resolveSibling(change.before())));
    }

    /**
     * The first of the runs that learned from a change of which nobody has read what it did.
     *
     * @param runs the newest first
     * @throws Refusal if what is known of a change is damaged
     */
    public Optional<Path> unread(List<Path> runs) {
        return runs.stream()
                .filter(run -> learned(run).filter(change -> !change.read()).isPresent())
                .findFirst();
    }

    /**
     * Remembers that a person has read what the change did.
     *
     * @throws Refusal if that cannot be written
     */
    public void putAway(Path after) {
        ChangeFile.read(after).ifPresent(change -> ChangeFile.write(after, change.putAway()));
    }

    /** The images of two runs side by side; of images with the same content the first counts. */
    static ChangeEffect of(EvaluatedRun before, EvaluatedRun after) {
        Map<String, PredictionRow> was = byContent(before.rows());
        Map<String, PredictionRow> is = byContent(after.rows());
        List<PredictionRow> same = new ArrayList<>();
        List<PredictionRow> sameLater = new ArrayList<>();
        int changed = 0;
        int rightBefore = 0;
        int rightAfter = 0;
        for (PredictionRow later : is.values()) {
            PredictionRow earlier = was.get(later.hash());
            if (earlier == null) {
                continue;
            }
            if (earlier.label() == later.label()) {
                same.add(earlier);
                sameLater.add(later);
            } else {
                changed++;
                rightBefore += takenFor(earlier, later.label());
                rightAfter += takenFor(later, later.label());
            }
        }
        int shared = same.size() + changed;
        LabelledPredictions one = PredictionRows.labelled(same, before.classes().size());
        LabelledPredictions other = PredictionRows.labelled(sameLater, before.classes().size());
        return new ChangeEffect(
                before.run(),
                after.run(),
                before.classes(),
                one.confusion(),
                other.confusion(),
                NetworkComparison.of(one.right(), other.right()),
                new Relabelled(changed, rightBefore, rightAfter),
                was.size() - shared,
                is.size() - shared);
    }

    private static int takenFor(PredictionRow row, int label) {
        return Ranking.first(row.probabilities()) == label ? 1 : 0;
    }

    private static Map<String, PredictionRow> byContent(List<PredictionRow> rows) {
        Map<String, PredictionRow> byContent = new LinkedHashMap<>();
        rows.forEach(row -> byContent.putIfAbsent(row.hash(), row));
        return byContent;
    }
}
