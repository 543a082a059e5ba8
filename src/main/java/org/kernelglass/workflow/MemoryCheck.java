package org.kernelglass.workflow;

import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.MemoryEstimate;
import org.kernelglass.network.StackReport;
import org.kernelglass.project.Project;

/** Holds what a training is expected to take against what the machine has, before it begins. */
final class MemoryCheck {

    private final MachineMemory memory;

    MemoryCheck(MachineMemory memory) {
        this.memory = memory;
    }

    /**
     * @throws Refusal if the training would not fit; the hint names the largest batch that does
     */
    void refuseTooLarge(Project project, int classes) {
        StackReport report =
                StackReport.of(project.stack(), project.data().preprocessing().shape(), classes);
        int states = project.plan().optimizer().statesPerWeight();
        long available = memory.availableBytes();
        long needed =
                MemoryEstimate.forTraining(report, project.plan().batchSize(), states).total();
        if (needed <= available) {
            return;
        }
        int largest = MemoryEstimate.largestBatch(report, states, available);
        throw new Refusal(
                Message.of(
                        "workflow.problem.memory",
                        gigabytes(needed),
                        gigabytes(available),
                        project.plan().batchSize()),
                largest > 0
                        ? Message.of("workflow.hint.memory", largest)
                        : Message.of("workflow.hint.memory-network"));
    }

    private static double gigabytes(long bytes) {
        return bytes / 1e9;
    }
}
