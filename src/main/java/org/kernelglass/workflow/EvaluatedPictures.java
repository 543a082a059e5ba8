package org.kernelglass.workflow;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.RunControl;

/**
 * The images of an evaluated run as its network gets them, and where it looks in them. Any thread
 * but the FX and the model thread; whoever opened it closes it.
 */
public final class EvaluatedPictures implements AutoCloseable {

    private final InspectedNetwork network;
    private final LazyPictures pictures;
    private final Map<String, ImageEntry> byContent = new HashMap<>();
    private final Probe probe;

    EvaluatedPictures(InspectedNetwork network, ImageIndex index, Probe probe) {
        this.network = network;
        this.pictures = new LazyPictures(index);
        this.probe = probe;
        index.images().forEach(image -> byContent.putIfAbsent(image.hash(), image));
    }

    /**
     * An image, {@code [channels, height, width]}, 0–1.
     *
     * @throws Refusal if it is gone or cannot be read
     */
    public Tensor pixels(PredictionRow row) {
        ImageEntry entry = byContent.get(row.hash());
        if (entry == null) {
            throw new Refusal(Message.of("workflow.problem.image-gone", row.image()));
        }
        byte[] prepared =
                network.preparer().prepare(pictures.read(entry, network.preparer().size()));
        return SampleImage.tensor(network.project().data().preprocessing(), prepared);
    }

    /**
     * Where the network sees a class in an image: Grad-CAM at the last layer that gives maps.
     *
     * @param pixels as {@link #pixels} gives them
     * @throws Refusal if no layer gives maps, or the look failed
     * @throws CancellationException if stopped
     */
    public Sight.Attribution gradCam(Tensor pixels, int classIndex, RunControl control) {
        Look look = new Look.Attribution(pixels, new GradCam(layer().layerId()), classIndex);
        return (Sight.Attribution)
                LookingOn.ask(probe, network.subject(), look, control, share -> {});
    }

    /** What a map of {@link #gradCam} covers, in pixels; it may stand out over the picture. */
    public Rectangle2D heatPlace() {
        return HeatPlace.of(network.program(), layer());
    }

    private ProgramStep layer() {
        return new NetworkLayers(network).lastImage();
    }

    @Override
    public void close() {
        pictures.close();
    }
}
