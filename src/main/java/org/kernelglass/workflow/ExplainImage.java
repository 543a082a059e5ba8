package org.kernelglass.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.RunControl;

/** What a network sees in one picture, and what it looks for in any. Waits; not the FX thread. */
public final class ExplainImage {

    private static final int KERNEL_RANK = 4;
    private static final int SALIENCY_SAMPLES = 25;
    private static final double SALIENCY_NOISE = 0.15;
    private static final int GRADIENT_STEPS = 64;

    /** Steps of the way to a picture that excites most, as is usual. */
    public static final int ASCENT_STEPS = 256;

    /** Of the noise, so that the same question gets the same answer. */
    public static final long SEED = 1;

    private final RunTools tools;

    public ExplainImage(RunTools tools) {
        this.tools = tools;
    }

    /** The ways to ask which pixels a class comes from. */
    public enum Attribution {
        GRADCAM,
        OCCLUSION,
        SALIENCY,
        INTEGRATED_GRADIENTS;

        /**
         * With the usual settings: squares of a seventh of the picture, 25 noisy copies with 15 %
         * noise, 64 steps.
         *
         * @param layer for Grad-CAM; not read by the others
         * @param side shorter side of the picture
         */
        public AttributionMethod method(ProgramStep layer, int side) {
            int square = Math.max(1, Math.round(side / 7f));
            return switch (this) {
                case GRADCAM -> new AttributionMethod.GradCam(layer.layerId());
                case OCCLUSION -> new AttributionMethod.Occlusion(square, Math.max(1, square / 2));
                case SALIENCY ->
                        new AttributionMethod.Saliency(SALIENCY_SAMPLES, SALIENCY_NOISE, SEED);
                case INTEGRATED_GRADIENTS ->
                        new AttributionMethod.IntegratedGradients(GRADIENT_STEPS);
            };
        }
    }

    /**
     * What every layer makes of a picture, and what the network says of it.
     *
     * @param image {@code [channels, height, width]}, 0–1
     */
    public Sight.Passage passage(InspectedNetwork network, Tensor image, RunControl control) {
        return (Sight.Passage)
                new InspectRun(tools)
                        .look(network, new Look.Passage(image, Set.of(), Set.of()), control);
    }

    /**
     * The kernels of convolutions, {@code [filters, channels, height, width]}, by name.
     *
     * @param layers whose
     * @throws WrongUse if none of them has any; the hint lists those that have
     */
    public static Map<String, Tensor> kernels(InspectedNetwork network, List<ProgramStep> layers) {
        Set<String> wanted =
                layers.stream()
                        .map(ProgramStep::layerId)
                        .collect(java.util.stream.Collectors.toSet());
        Map<String, Tensor> all = new LinkedHashMap<>();
        network.program()
                .forEachParameter(
                        (name, array) -> {
                            if (array.role() == Role.KERNEL
                                    && array.shape().rank() == KERNEL_RANK) {
                                all.put(name, network.weights().get(name));
                            }
                        });
        Map<String, Tensor> found = new LinkedHashMap<>(all);
        found.keySet().removeIf(name -> !wanted.contains(layerOf(name)));
        if (found.isEmpty()) {
            throw noKernels(network, all.keySet());
        }
        return found;
    }

    /** The id of the layer that an array belongs to. */
    public static String layerOf(String array) {
        return array.substring(0, array.indexOf('/'));
    }

    private static WrongUse noKernels(InspectedNetwork network, Set<String> names) {
        NetworkLayers layers = new NetworkLayers(network);
        List<String> having =
                names.stream()
                        .map(name -> NetworkLayers.name(layers.withId(layerOf(name))))
                        .distinct()
                        .toList();
        Message problem = Message.of("workflow.problem.no-kernels");
        return having.isEmpty()
                ? new WrongUse(problem)
                : new WrongUse(
                        problem, Message.of("network.hint.addresses", String.join(", ", having)));
    }

    /**
     * Which pixels a class comes from.
     *
     * @param layer for Grad-CAM, whose output must be an image; not read by the others
     * @param classIndex the class, from 0
     * @throws WrongUse if Grad-CAM is asked of a layer that gives no image
     */
    public Sight.Attribution attribution(
            InspectedNetwork network,
            Tensor image,
            Attribution way,
            ProgramStep layer,
            int classIndex,
            RunWatch watch,
            RunControl control) {
        if (way == Attribution.GRADCAM && !layer.output().isImage()) {
            throw new WrongUse(
                    Message.of("workflow.problem.no-map", NetworkLayers.name(layer)),
                    Message.of(
                            "workflow.hint.last-map",
                            NetworkLayers.name(new NetworkLayers(network).lastImage())));
        }
        int side = Math.min(image.shape().height(), image.shape().width());
        Look look = new Look.Attribution(image, way.method(layer, side), classIndex);
        return (Sight.Attribution) ask(network, look, watch, control);
    }

    /**
     * A picture that excites a filter or class most.
     *
     * @param layerId of the filter; empty for a class
     * @param unit channel or class, from 0
     */
    public Sight.Maximization maximize(
            InspectedNetwork network,
            String layerId,
            int unit,
            RunWatch watch,
            RunControl control) {
        Look look = new Look.Maximization(layerId, unit, ASCENT_STEPS, SEED);
        return (Sight.Maximization) ask(network, look, watch, control);
    }

    private Sight ask(InspectedNetwork network, Look look, RunWatch watch, RunControl control) {
        DoubleConsumer progress =
                share -> watch.progress(RunWatch.Stage.LOOKING, Math.round(share * 100), 100);
        Probe probe = tools.trainer().get() instanceof Probe own ? own : Probe.NONE;
        return LookingOn.ask(probe, network.subject(), look, control, progress);
    }
}
