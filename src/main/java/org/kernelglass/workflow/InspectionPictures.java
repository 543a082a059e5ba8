package org.kernelglass.workflow;

import java.nio.file.Path;
import org.kernelglass.export.AttributionPicture;
import org.kernelglass.export.KernelPicture;
import org.kernelglass.export.MapPicture;
import org.kernelglass.export.PlanePicture;
import org.kernelglass.export.SinglePicture;
import org.kernelglass.inspection.AttributionHeat;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.project.MadeFolder;
import org.kernelglass.tensor.Tensor;

/**
 * What was seen inside a network, as PNG files in a folder. Each refuses where its file cannot be
 * written. Any thread.
 */
public final class InspectionPictures {

    private final Sentences sentences;
    private final Path folder;

    /**
     * @param sentences the language of what is written on them
     * @param folder made with the first picture; files of the same name are replaced
     */
    public InspectionPictures(Sentences sentences, Path folder) {
        this.sentences = sentences;
        this.folder = folder;
    }

    private Path file(String name) {
        MadeFolder.at(folder);
        return folder.resolve(name);
    }

    /**
     * @param kernels {@code [filters, channels, height, width]}
     * @param operation which operation of the layer they belong to, from 0
     */
    public Path kernels(ProgramStep layer, int operation, Tensor kernels) {
        String part = operation == 0 ? "" : "-" + operation;
        Path file = file("kernels-" + fileName(layer) + part + ".png");
        new KernelPicture(sentences).write(kernels, NetworkLayers.name(layer), file);
        return file;
    }

    /**
     * @param maps {@code [channels, height, width]} or {@code [units]}
     */
    public Path maps(ProgramStep layer, Tensor maps) {
        Path file = file("maps-" + fileName(layer) + ".png");
        new MapPicture(sentences).write(maps, NetworkLayers.name(layer), file);
        return file;
    }

    /**
     * The photograph, the heat at its place, and both.
     *
     * @param photo {@code [channels, height, width]}, 0–1
     * @param layer that Grad-CAM looked at; not read for the others
     */
    public Path attribution(
            InspectedNetwork network, Tensor photo, ProgramStep layer, Sight.Attribution seen) {
        boolean cam = seen.method() instanceof GradCam;
        String name = network.classes().get(seen.classIndex());
        String title =
                text(
                        Message.of(
                                "workflow.picture.attribution",
                                name,
                                text(Message.of("workflow.method." + word(seen)))));
        String score =
                seen.method() instanceof Occlusion
                        ? "workflow.picture.probability"
                        : "workflow.picture.score";
        String below = text(Message.of(score, seen.score()));
        AttributionHeat heat = AttributionHeat.of(seen);
        Path file = file(word(seen) + "-" + safe(name) + ".png");
        new AttributionPicture(sentences)
                .write(
                        new AttributionPicture.Content(
                                photo,
                                heat.plane(),
                                cam
                                        ? HeatPlace.of(network.program(), layer)
                                        : HeatPlace.whole(photo.shape()),
                                heat.signed(),
                                title,
                                cam ? NetworkLayers.name(layer) + " · " + below : below),
                        file);
        return file;
    }

    private static String word(Sight.Attribution seen) {
        if (seen.method() instanceof GradCam) {
            return "gradcam";
        }
        if (seen.method() instanceof Occlusion) {
            return "occlusion";
        }
        return seen.method() instanceof IntegratedGradients ? "integrated-gradients" : "saliency";
    }

    /** The picture that excites a class most, or a filter. */
    public Path maximized(InspectedNetwork network, Sight.Maximization seen) {
        boolean ofClass = seen.layerId().isEmpty();
        ProgramStep layer = ofClass ? null : new NetworkLayers(network).withId(seen.layerId());
        Message title =
                ofClass
                        ? Message.of("workflow.picture.class", network.classes().get(seen.unit()))
                        : Message.of(
                                "workflow.picture.filter", seen.unit(), NetworkLayers.name(layer));
        String name =
                ofClass
                        ? safe(network.classes().get(seen.unit()))
                        : fileName(layer) + "-" + seen.unit();
        Path file = file("maximize-" + name + ".png");
        Message below = Message.of("workflow.picture.ascent", seen.before(), seen.after());
        new SinglePicture(sentences).write(seen.image(), text(title), text(below), file);
        return file;
    }

    /** Images as points in the colour of their class. */
    public Path plane(MapImages.ImageMap map, MapImages.Method method) {
        Path file = file("map-" + method.name().toLowerCase(java.util.Locale.ROOT) + ".png");
        Message below =
                map.plane().explained().isPresent()
                        ? Message.of(
                                "workflow.picture.explained",
                                method.name(),
                                map.plane().explained().getAsDouble())
                        : Message.of("workflow.picture.neighbours", method.name());
        new PlanePicture(sentences)
                .write(
                        new PlanePicture.Content(
                                map.plane().points(),
                                map.labels(),
                                map.predicted(),
                                map.classes(),
                                text(
                                        Message.of(
                                                "workflow.picture.plane",
                                                map.plane().size(),
                                                map.layer())),
                                text(below)),
                        file);
        return file;
    }

    private String text(Message message) {
        return sentences.render(message);
    }

    private static String fileName(ProgramStep layer) {
        return safe(layer.address() + "-" + layer.kindId());
    }

    /** Without what file systems take for something else. */
    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
