package org.kernelglass.ui.inspect.kernels;

import java.util.List;
import java.util.function.Function;
import org.kernelglass.inspection.KernelFacts;
import org.kernelglass.message.Message;

/** In which order kernels stand. */
enum KernelOrder {
    NUMBER(facts -> facts.kernels().stream().map(KernelFacts.Kernel::filter).toList()),
    NORM(KernelFacts::byNorm),
    CHANGE(KernelFacts::byChange),
    SIMILARITY(KernelFacts::bySimilarity);

    private final Function<KernelFacts, List<Integer>> order;

    KernelOrder(Function<KernelFacts, List<Integer>> order) {
        this.order = order;
    }

    List<Integer> of(KernelFacts facts) {
        return order.apply(facts);
    }

    Message title() {
        return new Message(
                "inspect.kernels.order." + name().toLowerCase(java.util.Locale.ROOT), List.of());
    }
}
