package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kernelglass.inspection.KernelChange;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.project.FrameFile;
import org.kernelglass.project.FrameFolder;
import org.kernelglass.project.PinnedImage;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Snapshot;

/**
 * The time-lapse of a run. Frames are read from disk when they are asked for, so not on the FX
 * thread.
 *
 * @param program the run's network
 * @param pinned the images that are watched, in the order of a frame's maps
 * @param frames by their steps, the first of step 0
 * @param bytes on disk
 */
public record TimeLapseRecording(
        LayerStack stack,
        NetworkProgram program,
        List<PinnedImage> pinned,
        List<FrameFile> frames,
        long bytes) {

    public TimeLapseRecording {
        pinned = List.copyOf(pinned);
        frames = List.copyOf(frames);
    }

    /** Bytes that it may take. */
    public long budget() {
        return FrameFolder.BUDGET;
    }

    /**
     * One frame.
     *
     * @param place in the list of frames
     * @throws Refusal if its file is damaged or gone; the sentence names it
     */
    public Snapshot frame(int place) {
        return frames.get(place).read();
    }

    /**
     * The layer at an address.
     *
     * @throws WrongUse if there is none
     */
    public ProgramStep layer(String address) {
        return NetworkLayers.at(address, program, stack);
    }

    /** The layers that have kernels, in order. */
    public List<ProgramStep> convolutions() {
        return NetworkLayers.all(program).stream()
                .filter(step -> !kernels(step).isEmpty())
                .toList();
    }

    /** Names of a layer's kernels as the frames hold them: two in a separable convolution. */
    public List<String> kernels(ProgramStep layer) {
        List<String> names = new ArrayList<>();
        program.forEachParameter(
                (name, array) -> {
                    if (name.startsWith(layer.layerId() + "/") && isKernels(array)) {
                        names.add(name);
                    }
                });
        return names;
    }

    private static boolean isKernels(ParameterArray array) {
        return array.role() == ParameterArray.Role.KERNEL && array.shape().rank() == 4;
    }

    /**
     * The place of a pinned image among a frame's maps.
     *
     * @throws WrongUse if it is not pinned; the hint lists those that are
     */
    public int image(String name) {
        List<String> names = pinned.stream().map(PinnedImage::name).toList();
        if (!names.contains(name)) {
            throw new WrongUse(
                    Message.of("workflow.problem.not-pinned", name),
                    names.isEmpty()
                            ? Message.of("workflow.hint.none-pinned")
                            : Message.of("workflow.hint.pinned", String.join(", ", names)));
        }
        return names.indexOf(name);
    }

    /** Ids of the layers of whose output the frames hold maps; none where no image is pinned. */
    public Set<String> layersWithMaps() {
        for (int place = frames.size() - 1; place >= 0; place--) {
            Optional<Snapshot> frame = readable(frames.get(place));
            if (frame.isPresent()) {
                return frame.get().maps().isEmpty()
                        ? Set.of()
                        : Set.copyOf(frame.get().maps().get(0).keySet());
            }
        }
        return Set.of();
    }

    /**
     * What a frame holds of some kernels or maps.
     *
     * @param frame which
     */
    public record Moment(FrameFile frame, Tensor values) {}

    /**
     * How far each kernel was from its beginning at a frame.
     *
     * @param byFilter ‖w − w₀‖ / ‖w₀‖ of each filter; NaN where it began as zeros
     */
    public record Change(FrameFile frame, double[] byFilter) {}

    /**
     * Some kernels over all frames that can be read.
     *
     * @param name as in {@link #kernels}
     */
    public List<Moment> kernelsOverTime(String name) {
        return overTime(frame -> Optional.ofNullable(frame.kernels().get(name)));
    }

    /**
     * What a layer made of a pinned image, over all frames that can be read; none for a layer that
     * the frames do not hold.
     *
     * @param image its place among the pinned ones
     */
    public List<Moment> mapsOverTime(int image, String layerId) {
        return overTime(
                frame ->
                        image < frame.maps().size()
                                ? Optional.ofNullable(frame.maps().get(image).get(layerId))
                                : Optional.empty());
    }

    private List<Moment> overTime(Function<Snapshot, Optional<Tensor>> part) {
        List<Moment> moments = new ArrayList<>();
        for (FrameFile file : frames) {
            readable(file).flatMap(part).ifPresent(values -> moments.add(new Moment(file, values)));
        }
        return moments;
    }

    private static Optional<Snapshot> readable(FrameFile file) {
        try {
            return Optional.of(file.read());
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    /** The frames that cannot be read, each with the reason. */
    public List<Refusal> damage() {
        List<Refusal> damage = new ArrayList<>();
        for (FrameFile file : frames) {
            try {
                file.read();
            } catch (Refusal refusal) {
                damage.add(refusal);
            }
        }
        return damage;
    }

    /**
     * The change of some kernels over the frames that can be read, from the run's beginning.
     *
     * @param name as in {@link #kernels}
     * @throws Refusal if the first frame cannot be read: there is nothing to compare with
     */
    public List<Change> changes(String name) {
        if (frames.isEmpty()) {
            return List.of();
        }
        Tensor first = frames.get(0).read().kernels().get(name);
        return kernelsOverTime(name).stream()
                .map(at -> new Change(at.frame(), KernelChange.of(first, at.values())))
                .toList();
    }
}
