package org.kernelglass.cli;

import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.parameter.ParameterType.Choice;

/** The word of {@code --on}: which of a run's own images judge its network. */
final class JudgingSplit {

    private static final Choice<Split> JUDGING =
            new Choice<>(List.of(Split.VALIDATION, Split.TEST));

    private JudgingSplit() {}

    /**
     * @param word null where none was given
     * @throws WrongUse if there is no such split, or it is the one that the network learned from
     */
    static Optional<Split> named(String word) {
        if (word != null && word.trim().equalsIgnoreCase(Split.TRAIN.name())) {
            throw new WrongUse(
                    Message.of("cli.problem.on-training"), Message.of("cli.hint.on-training"));
        }
        return Optional.ofNullable(word)
                .map(on -> UseCaseCommand.reading(() -> JUDGING.parse("--on", on)));
    }
}
