package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.TrainingData;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/**
 * Fits every normalization over the training split, in the order of the program: each sees what
 * comes out of those before it. One pass over the training images for each, as they are, without
 * augmentation.
 */
record StandardizeFit(NDManager owner, Network network, TrainingData data) {

    /** One normalization to be fitted. */
    private record Target(String layerId, int operation) {

        String array(String name) {
            return ParameterNames.of(layerId, operation, name);
        }
    }

    /**
     * Fits those whose statistics have just been drawn; those of earlier weights stay.
     *
     * @param drawn names of arrays that came from their initializers
     */
    void fit(NetworkProgram program, Set<String> drawn) {
        for (int top = 0; top < program.steps().size(); top++) {
            List<ProgramStep> upToHere = program.steps().subList(0, top + 1);
            for (Target target : targets(program.steps().get(top))) {
                if (drawn.contains(target.array("mean"))) {
                    fit(upToHere, target);
                }
            }
        }
    }

    private static List<Target> targets(ProgramStep step) {
        if (step instanceof ProgramStep.Branches container) {
            return container.branches().stream()
                    .flatMap(List::stream)
                    .flatMap(inner -> targets(inner).stream())
                    .toList();
        }
        ProgramStep.Single single = (ProgramStep.Single) step;
        return java.util.stream.IntStream.range(0, single.operations().size())
                .filter(index -> isFitted(single, index))
                .mapToObj(index -> new Target(single.layerId(), index))
                .toList();
    }

    private static boolean isFitted(ProgramStep.Single single, int index) {
        return single.operations().get(index) instanceof Normalize normalize
                && normalize.over() == Normalize.Over.TRAINING_SPLIT;
    }

    private void fit(List<ProgramStep> steps, Target target) {
        ChannelStatistics statistics = new ChannelStatistics();
        Forward.Observer observer =
                (layerId, operation, input) -> {
                    if (target.equals(new Target(layerId, operation))) {
                        add(statistics, input);
                    }
                };
        Forward forward = new Forward(network.weights().values(), null, observer);
        try (BatchFeed feed = data.inOrder(Split.TRAIN)) {
            Optional<Batch> next = feed.next();
            while (next.isPresent()) {
                try (NDManager scope = owner.newSubManager()) {
                    forward.run(steps, network.pixels().of(scope, next.get()));
                }
                next = feed.next();
            }
        }
        network.weights().set(target.array("mean"), statistics.mean());
        network.weights().set(target.array("variance"), statistics.variance());
    }

    private static void add(ChannelStatistics statistics, NDArray input) {
        long[] shape = input.getShape().getShape();
        int places = Math.toIntExact(input.size() / (shape[0] * shape[1]));
        statistics.add(input.toFloatArray(), Math.toIntExact(shape[1]), places);
    }
}
