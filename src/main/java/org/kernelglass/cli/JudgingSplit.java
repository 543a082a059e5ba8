package org.kernelglass.cli;

import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.parameter.ParameterType.Choice;

/** The word of {@code --on}: which of a run's own images judge its network. */
final class JudgingSplit {

    private static final Choice<Split> SPLITS = Choice.of(Split.class);

    private JudgingSplit() {}

    /**
     * @param word null where none was given
     * @throws WrongUse if there is no such split, or it is the one that the network learned from
     */
    static Optional<Split> named(String word) {
        Optional<Split> split =
                Optional.ofNullable(word)
                        .map(on -> UseCaseCommand.reading(() -> SPLITS.parse("--on", on)));
        if (split.equals(Optional.of(Split.TRAIN))) {
            throw new WrongUse(
                    Message.of("cli.problem.on-training"), Message.of("cli.hint.on-training"));
        }
        return split;
    }
}
