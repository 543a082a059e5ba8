package org.kernelglass.cli;

import java.util.Set;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * What to do where a command that shows predictions of a run finds neither them nor the dataset to
 * make them of: it has no option for another place, and {@code evaluate} has.
 */
final class PredictionAdvice {

    private static final Set<String> NAME_THE_PLACE =
            Set.of("workflow.hint.dataset-gone", "workflow.hint.images-missing");

    private PredictionAdvice() {}

    /**
     * Gives what the work gives.
     *
     * @param split whose predictions it needs, as {@code evaluate --on} names it
     * @throws Refusal as the work does, with advice that can be followed
     */
    static <T> T where(String split, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            boolean moved =
                    refusal.hint().map(Message::key).filter(NAME_THE_PLACE::contains).isPresent();
            throw moved
                    ? new Refusal(
                            refusal.problem(),
                            Message.of("cli.hint.evaluate-moved", split),
                            refusal)
                    : refusal;
        }
    }
}
