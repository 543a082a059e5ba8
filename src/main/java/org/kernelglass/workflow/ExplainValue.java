package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.arithmetic.Explanation;
import org.kernelglass.inspection.arithmetic.Microscope;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.RunControl;

/** Puts the microscope on one value of a network, for one picture. */
public final class ExplainValue {

    private final RunTools tools;

    public ExplainValue(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Which value, as people write it.
     *
     * @param address of the layer
     * @param channel channel of a map or unit of a vector, from 0
     * @param row from 0; 0 for a vector
     * @param column from 0; 0 for a vector
     */
    public record Place(String address, int channel, int row, int column) {}

    /**
     * Explains a value of a run's network, for a picture from a file.
     *
     * @throws org.kernelglass.message.Refusal if the file is no picture; {@link WrongUse} if there
     *     is no such value
     * @throws java.util.concurrent.CancellationException if stopped
     */
    public Explanation explain(
            InspectedNetwork network, Path file, Place place, RunWatch watch, RunControl control) {
        InspectRun inspect = new InspectRun(tools);
        ValuePosition position = position(network, place);
        Tensor image = inspect.image(network, file);
        watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
        tools.trainer().get().device();
        return explain(network, image, position, control);
    }

    /**
     * Explains a value of any network, also of one that learns.
     *
     * @param image {@code [channels, height, width]}, 0–1
     */
    public Explanation explain(
            InspectedNetwork network, Tensor image, ValuePosition position, RunControl control) {
        Set<String> arrays = Microscope.arraysAt(network.program(), position.layerId());
        Sight.Passage passage =
                (Sight.Passage)
                        new InspectRun(tools)
                                .look(network, new Look.Passage(image, Set.of(), arrays), control);
        Map<String, Tensor> seen = passage.arrays();
        return new Microscope(network.program(), passage, seen::get).at(position);
    }

    /**
     * The value at a place.
     *
     * @throws WrongUse if there is none; the sentence says what there is
     */
    public static ValuePosition position(InspectedNetwork network, Place place) {
        ProgramStep layer = new NetworkLayers(network).at(place.address());
        TensorShape shape = layer.output();
        int height = shape.isImage() ? shape.height() : 1;
        int width = shape.isImage() ? shape.width() : 1;
        boolean there =
                place.channel() < shape.channels()
                        && place.row() < height
                        && place.column() < width;
        if (!there) {
            Message problem =
                    Message.of(
                            "workflow.problem.no-value",
                            NetworkLayers.name(layer),
                            place.channel() + "," + place.row() + "," + place.column());
            Message hint =
                    shape.isImage()
                            ? Message.of(
                                    "workflow.hint.map-values",
                                    shape.channels() - 1,
                                    height - 1,
                                    width - 1)
                            : Message.of("workflow.hint.unit-values", shape.channels() - 1);
            throw new WrongUse(problem, hint);
        }
        return ValuePosition.of(layer.layerId(), place.channel(), place.row(), place.column());
    }
}
