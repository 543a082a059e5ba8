package org.kernelglass.layer;

import java.util.List;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * All layer kinds with their default settings, in the order of the palette. A new kind is its file,
 * one line here, and its sentences in the bundles.
 */
public final class LayerKinds {

    public static final List<LayerKind> ALL =
            List.of(
                    Conv2D.DEFAULT,
                    DepthwiseConv2D.DEFAULT,
                    SeparableConv2D.DEFAULT,
                    MaxPool.DEFAULT,
                    MinPool.DEFAULT,
                    AveragePool.DEFAULT,
                    GlobalAveragePool.DEFAULT,
                    GlobalMaxPool.DEFAULT,
                    Dense.DEFAULT,
                    ReLU.DEFAULT,
                    LeakyReLU.DEFAULT,
                    ELU.DEFAULT,
                    SiLU.DEFAULT,
                    GELU.DEFAULT,
                    Sigmoid.DEFAULT,
                    Tanh.DEFAULT,
                    Softmax.DEFAULT,
                    BatchNorm.DEFAULT,
                    GroupNorm.DEFAULT,
                    Standardize.DEFAULT,
                    Rescale.DEFAULT,
                    Dropout.DEFAULT,
                    SpatialDropout.DEFAULT,
                    Flatten.DEFAULT,
                    Residual.DEFAULT,
                    Parallel.DEFAULT);

    private LayerKinds() {}

    /**
     * The kind of that id with its default settings.
     *
     * @throws Refusal if there is none; the hint lists those that there are
     */
    public static LayerKind byId(String id) {
        return ALL.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("layer.problem.unknown-kind", id),
                                        Message.of("layer.hint.kinds", ids())));
    }

    private static String ids() {
        return ALL.stream().map(LayerKind::id).collect(Collectors.joining(", "));
    }
}
