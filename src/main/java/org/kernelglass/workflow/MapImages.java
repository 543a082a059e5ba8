package org.kernelglass.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.projection.Plane;
import org.kernelglass.inspection.projection.PrincipalComponents;
import org.kernelglass.inspection.projection.Projection;
import org.kernelglass.inspection.projection.UniformManifold;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.training.RunControl;

/**
 * Lays a run's images out in a plane so that those which the network takes for alike lie side by
 * side: what comes out of a layer for each, brought down to two numbers.
 */
public final class MapImages {

    /** Images that are mapped where nothing else is said: more points hide each other on paper. */
    public static final int USUAL = 2000;

    /** Numbers that are held at most: half a gigabyte of them and of what is made of them. */
    private static final int MOST_NUMBERS = 1 << 26;

    private final RunTools tools;

    public MapImages(RunTools tools) {
        this.tools = tools;
    }

    /** The ways from many numbers to two. */
    public enum Method {
        PCA(new PrincipalComponents()),
        UMAP(UniformManifold.DEFAULT);

        private final Projection projection;

        Method(Projection projection) {
            this.projection = projection;
        }
    }

    /**
     * Which images are mapped, and how.
     *
     * @param most images at most, the first ones of the split; fewer where a layer gives so many
     *     numbers for each that memory would not hold them
     */
    public record Choice(Method method, Split split, int most) {

        int images(ProgramStep layer) {
            return Math.max(1, Math.min(most, MOST_NUMBERS / layer.output().channels()));
        }
    }

    /**
     * The map.
     *
     * @param layer whose outputs they are, as people call it
     * @param names of the images, below the dataset's root
     * @param images their numbers in the run
     * @param labels class of each
     * @param predicted class that the network names for each
     */
    public record ImageMap(
            Plane plane,
            String layer,
            Split split,
            List<String> names,
            int[] images,
            int[] labels,
            int[] predicted,
            List<String> classes) {}

    /**
     * Maps the images of a run's validation split (of its training split where there is none, which
     * is then said) as its network sees them.
     *
     * @param address of the layer; empty for the one before the last that learns
     * @param most images at most, the first ones
     * @throws Refusal if its images are gone, or they are too few
     * @throws CancellationException if stopped
     */
    public ImageMap map(
            InspectedNetwork network,
            Method method,
            Optional<String> address,
            int most,
            RunWatch watch,
            RunControl control) {
        InspectRun inspect = new InspectRun(tools);
        ProgramStep layer =
                address.map(new NetworkLayers(network)::at).orElseGet(() -> penultimate(network));
        try (RunImages images = inspect.images(network, watch, control)) {
            watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
            tools.trainer().get().device();
            Choice choice = new Choice(method, images.measuringSplit(watch), most);
            return map(network, images, layer, choice, watch, control);
        }
    }

    /** The layer whose outputs the last one that learns gets. */
    public static ProgramStep penultimate(InspectedNetwork network) {
        List<ProgramStep> steps = network.program().logitSteps();
        List<ProgramStep.Single> learning = MutePoint.mutable(network.program());
        ProgramStep last = learning.isEmpty() ? null : learning.get(learning.size() - 1);
        int at = steps.indexOf(last);
        return at > 0 ? steps.get(at - 1) : steps.get(Math.max(0, steps.size() - 2));
    }

    /**
     * Likewise for any network, also for one that learns.
     *
     * @param layer whose outputs are mapped
     */
    public ImageMap map(
            InspectedNetwork network,
            SplitImages images,
            ProgramStep layer,
            Choice choice,
            RunWatch watch,
            RunControl control) {
        int few = Math.min(images.images(choice.split()).length, choice.images(layer));
        refuseTooFew(few, choice.method());
        Look look =
                new Look.Features(
                        images.inOrder(choice.split()), layer.layerId(), choice.images(layer));
        Sight.Features seen =
                (Sight.Features)
                        LookingOn.ask(
                                probe(),
                                network.subject(),
                                look,
                                control,
                                share -> tell(watch, RunWatch.Stage.PREDICTING, share));
        Plane plane = choice.method().projection.of(seen.vectors(), mapping(watch, control));
        tell(watch, RunWatch.Stage.MAPPING, 1);
        return new ImageMap(
                plane,
                NetworkLayers.name(layer),
                choice.split(),
                Arrays.stream(seen.images()).mapToObj(images::name).toList(),
                seen.images(),
                seen.labels(),
                seen.predicted(),
                network.classes());
    }

    private Probe probe() {
        return tools.trainer().get() instanceof Probe probe ? probe : Probe.NONE;
    }

    private static void refuseTooFew(int images, Method method) {
        int least = method.projection.leastImages();
        if (images < least) {
            throw new Refusal(
                    Message.of("workflow.problem.few-images", images, least, method.name()),
                    Message.of("workflow.hint.few-images"));
        }
    }

    private static DoubleConsumer mapping(RunWatch watch, RunControl control) {
        return share -> {
            if (control.stopRequested()) {
                throw new CancellationException();
            }
            tell(watch, RunWatch.Stage.MAPPING, share);
        };
    }

    private static void tell(RunWatch watch, RunWatch.Stage stage, double share) {
        watch.progress(stage, Math.round(share * 100), 100);
    }
}
