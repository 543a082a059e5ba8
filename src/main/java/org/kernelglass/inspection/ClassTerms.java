package org.kernelglass.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;

/**
 * What makes a class's logit: {@code strongest + rest + bias = logit}.
 *
 * @param layerId the Dense that gives the logits
 * @param inputId the layer whose values it reads; empty for the picture
 * @param classIndex the class, from 0
 * @param strongest the largest contributions, positive or negative, largest first
 * @param rest the sum of all others
 * @param bias 0 where the layer has none
 */
public record ClassTerms(
        String layerId,
        String inputId,
        int classIndex,
        List<Contribution> strongest,
        double rest,
        double bias) {

    public ClassTerms {
        strongest = List.copyOf(strongest);
    }

    /**
     * One term {@code x·w} of the logit.
     *
     * @param input which value of the layer before, from 0
     */
    public record Contribution(int input, double x, double weight) {

        public double product() {
            return x * weight;
        }
    }

    /** The sum of all. */
    public double logit() {
        return strongest.stream().mapToDouble(Contribution::product).sum() + rest + bias;
    }

    /**
     * The contributions to a class in one image; empty where no Dense gives the logits. Pure, any
     * thread.
     *
     * @param passage with the output of the layer before the last Dense, and that one's arrays
     * @param most contributions named at most
     * @throws IllegalArgumentException if the passage lacks them
     */
    public static Optional<ClassTerms> of(
            NetworkProgram program, Sight.Passage passage, int classIndex, int most) {
        List<ProgramStep> steps = program.logitSteps();
        if (steps.isEmpty()
                || !(steps.get(steps.size() - 1) instanceof ProgramStep.Single last)
                || !(last.operations().get(last.operations().size() - 1) instanceof Dense dense)) {
            return Optional.empty();
        }
        String inputId = steps.size() > 1 ? steps.get(steps.size() - 2).layerId() : "";
        Tensor input =
                inputId.isEmpty() ? passage.image() : present(passage.outputs().get(inputId));
        Tensor weight = present(passage.arrays().get(last.layerId() + "/0/weight"));
        double bias =
                dense.bias()
                        ? present(passage.arrays().get(last.layerId() + "/0/bias"))
                                .values()[classIndex]
                        : 0;
        List<Contribution> all = contributions(input.values(), weight.values(), classIndex);
        List<Contribution> strongest = all.subList(0, Math.min(most, all.size()));
        double rest = all.stream().skip(strongest.size()).mapToDouble(Contribution::product).sum();
        return Optional.of(
                new ClassTerms(last.layerId(), inputId, classIndex, strongest, rest, bias));
    }

    private static Tensor present(Tensor tensor) {
        return Optional.ofNullable(tensor)
                .orElseThrow(() -> new IllegalArgumentException("the passage lacks an array"));
    }

    private static List<Contribution> contributions(float[] input, float[] weight, int classIndex) {
        return IntStream.range(0, input.length)
                .mapToObj(
                        at ->
                                new Contribution(
                                        at, input[at], weight[classIndex * input.length + at]))
                .sorted(Comparator.comparingDouble(term -> -Math.abs(term.product())))
                .toList();
    }
}
