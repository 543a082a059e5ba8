package org.kernelglass.training.advice;

import static org.kernelglass.training.advice.Finding.Kind.DEAD_RELU;

import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.advice.Finding.Severity;

/**
 * ReLUs that respond to no image learn nothing any more (Lu et al. 2019, "Dying ReLU"). One finding
 * for each layer.
 */
final class DeadReLUs implements Check {

    /** Some silent units are usual; more than half of a layer are not. */
    private static final double MANY = 0.5;

    /** Nearly all: nothing gets past the layer. */
    private static final double ALL = 0.95;

    @Override
    public List<Finding> look(Observation run) {
        List<EpochDone> epochs = run.story().epochs();
        int now = epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).epoch();
        return run.dead().stream()
                .filter(layer -> layer.share() > MANY)
                .map(
                        layer ->
                                new Finding(
                                        DEAD_RELU,
                                        layer.share() > ALL ? Severity.SERIOUS : Severity.WARNING,
                                        Message.of("advice.dead", layer.address(), layer.share()),
                                        now,
                                        List.of(Remedy.LOWER_RATE, Remedy.WARM_UP)))
                .toList();
    }
}
