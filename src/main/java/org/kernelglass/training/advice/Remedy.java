package org.kernelglass.training.advice;

import java.util.function.UnaryOperator;
import org.kernelglass.dataset.augmentation.HorizontalFlip;
import org.kernelglass.dataset.augmentation.Shift;
import org.kernelglass.message.Message;

/** One change that may help: pure, so that it can be shown before it is made and undone after. */
public enum Remedy {

    /** Half of the values dropped before the last Dense (Srivastava et al. 2014). */
    DROPOUT("dropout", setup -> setup.withStack(DropoutInsertion.into(setup.stack()))),

    /** λ·Σw² with λ = 1e-4. */
    L2("l2", setup -> setup.withPlan(PlanChanges.withL2(setup.plan(), 1e-4))),

    /** Left and right exchanged in half of the training images. */
    FLIP("flip", setup -> setup.withAugmentation(Augmenting.with(setup, new HorizontalFlip(0.5)))),

    /** Training images moved by up to a tenth of their side. */
    SHIFT("shift", setup -> setup.withAugmentation(Augmenting.with(setup, new Shift(0.1, 1)))),

    /** Half as many filters in every convolution. */
    FEWER_FILTERS("fewer-filters", setup -> setup.withStack(FewerFilters.in(setup.stack()))),
    /** The learning rate times 0.3. */
    LOWER_RATE("lower-rate", setup -> setup.withPlan(PlanChanges.scaleRate(setup.plan(), 0.3))),

    /** The learning rate times 3. */
    RAISE_RATE("raise-rate", setup -> setup.withPlan(PlanChanges.scaleRate(setup.plan(), 3))),

    /** The run ends after five epochs without improvement. */
    EARLY_STOPPING(
            "early-stopping", setup -> setup.withPlan(PlanChanges.stopEarly(setup.plan(), 5))),

    /** Gradients longer than 1 are shortened to 1 (Pascanu et al. 2013). */
    CLIP_GRADIENTS("clip", setup -> setup.withPlan(PlanChanges.clip(setup.plan(), 1))),

    /** Images of rare classes count more. */
    CLASS_WEIGHTS("class-weights", setup -> setup.withPlan(PlanChanges.balance(setup.plan()))),

    /** The rate grows from 0 over the first epoch (Goyal et al. 2017). */
    WARM_UP("warm-up", setup -> setup.withPlan(PlanChanges.warmUp(setup.plan(), 1)));

    private final String id;
    private final UnaryOperator<Setup> change;

    Remedy(String id, UnaryOperator<Setup> change) {
        this.id = id;
        this.change = change;
    }

    /** Stable, for files and the command line. */
    public String id() {
        return id;
    }

    /** The changed set-up; the same one where there is nothing left to change. */
    public Setup apply(Setup setup) {
        return change.apply(setup);
    }

    /** Whether it would change anything. */
    public boolean applies(Setup setup) {
        return !apply(setup).equals(setup);
    }

    /** What its button says, with the learning rate before and after. */
    public Message title(Setup setup) {
        return new Message(
                "advice.remedy." + id, java.util.List.of(rate(setup), rate(apply(setup))));
    }

    private static String rate(Setup setup) {
        return Digits.plain(setup.plan().learningRate());
    }
}
