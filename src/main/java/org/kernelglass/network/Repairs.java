package org.kernelglass.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelglass.tensor.TensorShape;

/** The obvious repairs of what is wrong in a stack. Pure, any thread. */
public final class Repairs {

    private static final int MOST = 3;

    private Repairs() {}

    /**
     * The repairs of one problem, the best first, at most three: each was tried, and the problem is
     * gone after it while the picture gets at least as far through the stack, with no new errors
     * unless it gets further.
     *
     * @param report of this very stack, whose problem it is
     */
    public static List<Repair> of(LayerStack stack, StackReport report, LayerProblem problem) {
        Progress before = Progress.of(report);
        return Stream.concat(
                        new LayerRepairs(stack, report, problem).all(),
                        new EndingRepairs(stack, report, problem).all())
                .filter(repair -> helps(repair, report, problem, before))
                .limit(MOST)
                .toList();
    }

    private static boolean helps(
            Repair repair, StackReport report, LayerProblem problem, Progress before) {
        StackReport after = StackReport.of(repair.repaired(), report.input(), report.classes());
        boolean gone =
                after.problems().stream()
                        .noneMatch(
                                left ->
                                        left.layerId().equals(problem.layerId())
                                                && left.message()
                                                        .key()
                                                        .equals(problem.message().key()));
        return gone && Progress.of(after).better(before);
    }

    /**
     * How far a stack is from running.
     *
     * @param hidden enabled layers of which no output is known
     */
    private record Progress(long hidden, int errors, int warnings) {

        static Progress of(StackReport report) {
            long hidden =
                    report.layers().stream()
                            .filter(row -> row.enabled() && row.output().isEmpty())
                            .count();
            return new Progress(hidden, report.errors().size(), report.warnings().size());
        }

        boolean better(Progress before) {
            if (hidden != before.hidden) {
                return hidden < before.hidden;
            }
            return errors == before.errors ? warnings < before.warnings : errors < before.errors;
        }
    }

    /** The shape that goes into the problem's layer, as far as it is known. */
    static Optional<TensorShape> input(StackReport report, String layerId) {
        return report.layers().stream()
                .filter(row -> row.layerId().equals(layerId))
                .findFirst()
                .flatMap(LayerReport::input);
    }
}
