package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.workflow.NewFile;
import org.kernelglass.workflow.TimeLapsePictures;
import org.kernelglass.workflow.TimeLapsePictures.Content;
import org.kernelglass.workflow.TimeLapseRecording;
import org.kernelglass.workflow.TimeLapseRecording.Moment;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass timelapse}. */
@Command(name = "timelapse")
final class TimeLapseCommand extends UseCaseCommand {

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Option(names = "--layer", paramLabel = "ADDRESS", descriptionKey = "watched-layer")
    private String layer;

    @Option(names = "--image", paramLabel = "NAME", descriptionKey = "pinned-image")
    private String image;

    @Option(names = "--gif", paramLabel = "FILE")
    private Path gif;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "frames-out")
    private Path out;

    TimeLapseCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        Optional.ofNullable(gif).ifPresent(NewFile::refuseIfStanding);
        TimeLapseRecording recording = useCases().timeLapse().open(run);
        List<ProgramStep> layers =
                layer == null ? recording.convolutions() : List.of(recording.layer(layer));
        List<Path> files = isLookedAt() ? draw(recording, layers) : List.of();
        for (Refusal damage : recording.damage()) {
            console().note(damage.problem());
        }
        TimeLapseAnswer answer = new TimeLapseAnswer(console(), run, recording, layers, files);
        if (json()) {
            answer.object().printTo(console());
        } else {
            answer.print();
        }
        return CommandLineDoor.SUCCESS;
    }

    /** Whether a certain layer or image is asked for, which must then be there, or pictures are. */
    private boolean isLookedAt() {
        return layer != null || image != null || gif != null || out != null;
    }

    /** Draws the first of the layers: its kernels, or its maps where an image is named. */
    private List<Path> draw(TimeLapseRecording recording, List<ProgramStep> layers) {
        OptionalInt place =
                image == null ? OptionalInt.empty() : OptionalInt.of(recording.image(image));
        ProgramStep shown =
                layers.stream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Message.of("cli.timelapse.no-convolution"),
                                                Message.of("cli.hint.timelapse-layer")));
        List<Moment> moments = moments(recording, shown, place);
        TimeLapsePictures.refuseUnlessKept(moments, shown);
        Content content = place.isEmpty() ? Content.KERNELS : Content.MAPS;
        TimeLapsePictures pictures = new TimeLapsePictures(console().sentences());
        List<Path> files = new ArrayList<>();
        if (out != null) {
            files.addAll(pictures.pngs(moments, content, shown, out));
        }
        Optional.ofNullable(gif)
                .ifPresent(
                        file -> {
                            pictures.gif(moments, content, shown, file);
                            files.add(file);
                        });
        return files;
    }

    private static List<Moment> moments(
            TimeLapseRecording recording, ProgramStep shown, OptionalInt place) {
        return place.isPresent()
                ? recording.mapsOverTime(place.getAsInt(), shown.layerId())
                : recording.kernels(shown).stream()
                        .findFirst()
                        .map(recording::kernelsOverTime)
                        .orElse(List.of());
    }
}
