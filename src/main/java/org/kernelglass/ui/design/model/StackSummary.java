package org.kernelglass.ui.design.model;

import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerProblem;
import org.kernelglass.network.MemoryEstimate;
import org.kernelglass.network.StackReport;
import org.kernelglass.training.TrainingPlan;

/**
 * A stack in figures.
 *
 * @param memory bytes that its training is expected to take
 * @param available bytes that the machine has for it; the largest long while that is not known
 * @param batch images per step, as planned
 * @param largestBatch the most that fit; 0 where not even one does
 * @param problems errors and warnings, each with its layer's address
 */
public record StackSummary(
        long parameters,
        long trainable,
        long multiplyAdds,
        long memory,
        long available,
        int batch,
        int largestBatch,
        int errors,
        int warnings,
        List<Message> problems) {

    public StackSummary {
        problems = List.copyOf(problems);
    }

    public static StackSummary of(StackReport report, TrainingPlan plan, long available) {
        int states = plan.optimizer().statesPerWeight();
        return new StackSummary(
                report.total().parameters(),
                report.total().trainable(),
                report.total().multiplyAdds(),
                MemoryEstimate.forTraining(report, plan.batchSize(), states).total(),
                available,
                plan.batchSize(),
                MemoryEstimate.largestBatch(report, states, available),
                report.errors().size(),
                report.warnings().size(),
                report.problems().stream().map(LayerProblem::located).toList());
    }

    /** Whether a training step is the same work. */
    public boolean sameWork(StackSummary other) {
        return multiplyAdds == other.multiplyAdds
                && parameters == other.parameters
                && batch == other.batch
                && errors == other.errors
                && fits() == other.fits();
    }

    public boolean fits() {
        return memory <= available;
    }
}
