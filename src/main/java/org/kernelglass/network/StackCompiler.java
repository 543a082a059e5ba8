package org.kernelglass.network;

import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;

/** Resolves a stack for one input shape into what the engine runs. */
public final class StackCompiler {

    private StackCompiler() {}

    /**
     * The program of a stack. Disabled layers are gone; addresses stay those of the full stack.
     *
     * @param input {@code [channels, height, width]}
     * @param classes values the stack has to end in
     * @throws Refusal if the stack's report has errors: the first one, with its layer's address
     */
    public static NetworkProgram compile(LayerStack stack, TensorShape input, int classes) {
        StackCheck check = StackCheck.of(stack, input, classes);
        check.report().errors().stream()
                .findFirst()
                .ifPresent(
                        error -> {
                            throw new Refusal(error.located());
                        });
        return new NetworkProgram(input, check.steps(), TensorShape.vector(classes));
    }
}
