package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.kernelglass.export.FrameDrawing;
import org.kernelglass.export.FramePictures;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.project.MadeFolder;
import org.kernelglass.workflow.TimeLapseRecording.Moment;

/**
 * Moments of a time-lapse as an animated GIF or a series of PNG files, all on one scale, with the
 * step written on each. Any thread but the FX thread.
 */
public final class TimeLapsePictures {

    private static final int DELAY_HUNDREDTHS = 25;

    private final Sentences sentences;

    /**
     * @param sentences the language of what is written on them
     */
    public TimeLapsePictures(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What is shown: a layer's kernels, or what it makes of a pinned image. */
    public enum Content {
        KERNELS,
        MAPS
    }

    /**
     * Writes an animated GIF, replaced at once.
     *
     * @throws Refusal if there is no moment, or the file cannot be written
     */
    public void gif(List<Moment> moments, Content content, ProgramStep layer, Path file) {
        gif(moments, content, layer, file, place -> {});
    }

    /**
     * The same, watched.
     *
     * @param drawing told the place of each moment before it is drawn; what it throws ends it, and
     *     the file is as it was
     */
    public void gif(
            List<Moment> moments,
            Content content,
            ProgramStep layer,
            Path file,
            IntConsumer drawing) {
        drawing(moments, content, layer).watched(drawing).gif(file, DELAY_HUNDREDTHS);
    }

    /**
     * Writes a PNG file for each moment.
     *
     * @param folder made if it is missing; files of the same name are replaced
     * @return the files in order
     * @throws Refusal if there is no moment, or a file cannot be written
     */
    public List<Path> pngs(List<Moment> moments, Content content, ProgramStep layer, Path folder) {
        return pngs(moments, content, layer, folder, place -> {});
    }

    /**
     * The same, watched.
     *
     * @param told the place of each moment before it is drawn; what it throws ends it, and the
     *     files that were written stay
     */
    public List<Path> pngs(
            List<Moment> moments,
            Content content,
            ProgramStep layer,
            Path folder,
            IntConsumer told) {
        FrameDrawing drawing = drawing(moments, content, layer).watched(told);
        MadeFolder.at(folder);
        List<Path> files = new ArrayList<>();
        for (int place = 0; place < drawing.size(); place++) {
            Path file = folder.resolve(name(moments.get(place), content, layer));
            drawing.png(place, file);
            files.add(file);
        }
        return files;
    }

    /**
     * Refuses a layer of which the time-lapse holds nothing.
     *
     * @throws Refusal if there is no moment; the sentence names the layer
     */
    public static void refuseUnlessKept(List<Moment> moments, ProgramStep layer) {
        if (moments.isEmpty()) {
            throw new Refusal(
                    Message.of("workflow.problem.no-frames", NetworkLayers.name(layer)),
                    Message.of("workflow.hint.no-frames"));
        }
    }

    private FrameDrawing drawing(List<Moment> moments, Content content, ProgramStep layer) {
        refuseUnlessKept(moments, layer);
        List<FramePictures.Moment> drawn =
                moments.stream()
                        .map(at -> new FramePictures.Moment(at.values(), title(layer, at)))
                        .toList();
        FramePictures pictures = new FramePictures(sentences);
        return content == Content.KERNELS ? pictures.kernels(drawn) : pictures.maps(drawn);
    }

    private String title(ProgramStep layer, Moment at) {
        return sentences.render(
                Message.of(
                        "workflow.picture.frame",
                        NetworkLayers.name(layer),
                        Long.toString(at.frame().step()),
                        Integer.toString(at.frame().epoch())));
    }

    private static String name(Moment at, Content content, ProgramStep layer) {
        return String.format(
                Locale.ROOT,
                "%s-%s-step-%08d.png",
                content.name().toLowerCase(Locale.ROOT),
                layer.address() + "-" + layer.kindId(),
                at.frame().step());
    }
}
