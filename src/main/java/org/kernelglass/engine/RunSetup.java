package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Set;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingJob;

/** What a run begins with, from its job. */
final class RunSetup {

    private RunSetup() {}

    static InitialWeights initialWeights(TrainingJob job) {
        if (job.start() instanceof RunStart.Resume resume) {
            return new InitialWeights(resume.checkpoint().weights(), Set.of());
        }
        Map<String, Tensor> earlier =
                job.start() instanceof RunStart.FromWeights from ? from.weights() : Map.of();
        return InitialWeights.of(job.program(), earlier, job.plan().seed());
    }

    /**
     * The network in native memory.
     *
     * @throws Refusal if there is nothing to learn or nothing to learn from
     */
    static Network network(TrainingJob job, NDManager owner, InitialWeights initial) {
        if (job.data().size(Split.TRAIN) == 0) {
            throw new Refusal(Message.of("engine.problem.no-images"));
        }
        Set<String> frozen = ParameterNames.frozen(job.program(), job.plan().frozenLayers());
        Weights weights =
                new Weights(owner, job.program(), frozen, initial.arrays(), job.compute().layout());
        if (weights.layout().slots().isEmpty()) {
            throw new Refusal(
                    Message.of("engine.problem.nothing-to-learn"),
                    Message.of("engine.hint.nothing-to-learn"));
        }
        Pixels pixels = new Pixels(job.program().input(), job.compute().layout());
        return Network.of(job.program(), weights, pixels);
    }
}
