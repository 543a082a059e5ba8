package org.kernelglass.inspection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return of(program, passage, passage.arrays()::get, classIndex, most);
    }

    /**
     * As above, with the arrays from elsewhere.
     *
     * @param arrays of the last Dense, by name; null where unknown
     */
    public static Optional<ClassTerms> of(
            NetworkProgram program,
            Sight.Passage passage,
            Function<String, Tensor> arrays,
            int classIndex,
            int most) {
        Optional<ProgramStep.Single> found = dense(program);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<ProgramStep> steps = program.logitSteps();
        ProgramStep.Single last = found.get();
        Dense dense = (Dense) last.operations().get(last.operations().size() - 1);
        String inputId = steps.size() > 1 ? steps.get(steps.size() - 2).layerId() : "";
        Tensor input =
                inputId.isEmpty() ? passage.image() : present(passage.outputs().get(inputId));
        Tensor weight = present(arrays.apply(last.layerId() + "/0/weight"));
        double bias =
                dense.bias()
                        ? present(arrays.apply(last.layerId() + "/0/bias")).values()[classIndex]
                        : 0;
        List<Contribution> all = contributions(input.values(), weight.values(), classIndex);
        List<Contribution> strongest = all.subList(0, Math.min(most, all.size()));
        double rest = all.stream().skip(strongest.size()).mapToDouble(Contribution::product).sum();
        return Optional.of(
                new ClassTerms(last.layerId(), inputId, classIndex, strongest, rest, bias));
    }

    /** The Dense that gives the logits; empty where none does. */
    private static Optional<ProgramStep.Single> dense(NetworkProgram program) {
        List<ProgramStep> steps = program.logitSteps();
        ProgramStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        return last instanceof ProgramStep.Single single
                        && single.operations().get(single.operations().size() - 1) instanceof Dense
                ? Optional.of(single)
                : Optional.empty();
    }

    /** Names of the arrays that the terms are made of; none where no Dense gives the logits. */
    public static Set<String> arrays(NetworkProgram program) {
        return dense(program)
                .map(last -> new NetworkProgram(last.input(), List.of(last), last.output()))
                .map(ClassTerms::names)
                .orElse(Set.of());
    }

    private static Set<String> names(NetworkProgram program) {
        Set<String> names = new HashSet<>();
        program.forEachParameter((name, array) -> names.add(name));
        return names;
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
