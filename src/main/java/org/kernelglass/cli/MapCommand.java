package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.InspectionPictures;
import org.kernelglass.workflow.MapImages;
import org.kernelglass.workflow.MapImages.ImageMap;
import org.kernelglass.workflow.MapImages.Method;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass map}. */
@Command(name = "map")
final class MapCommand extends UseCaseCommand {

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Mixin private CheckpointOption checkpoint;
    @Mixin private MovedDataOption data;

    @Option(
            names = "--method",
            paramLabel = "pca|umap",
            descriptionKey = "map-method",
            defaultValue = "pca")
    private String method;

    @Option(names = "--layer", paramLabel = "ADDRESS", descriptionKey = "mapped-layer")
    private String layer;

    @Option(names = "--images", paramLabel = "N", descriptionKey = "mapped-images")
    private String images;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "map-out")
    private Path out;

    MapCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    /** A map, and as which network sees the images. */
    private record Mapped(InspectedNetwork network, ImageMap map) {}

    @Override
    public Integer call() {
        Method way = way();
        int most =
                images == null
                        ? MapImages.USUAL
                        : reading(() -> new WholeNumber(1, 1_000_000).parse("--images", images));
        Mapped mapped = stoppable(control -> map(way, most, control));
        ImageMap map = mapped.map();
        Optional<Path> picture =
                Optional.ofNullable(out)
                        .map(
                                folder ->
                                        new InspectionPictures(console().sentences(), folder)
                                                .plane(map, way));
        if (json()) {
            object(mapped, picture).printTo(console());
        } else {
            print(map, picture);
        }
        return CommandLineDoor.SUCCESS;
    }

    private Method way() {
        return switch (method) {
            case "pca" -> Method.PCA;
            case "umap" -> Method.UMAP;
            default ->
                    throw new WrongUse(
                            Message.of("cli.problem.value", "--method", method),
                            Message.of("cli.hint.choices", "pca, umap"));
        };
    }

    private Mapped map(Method way, int most, RunControl control) {
        TerminalWatch watch = new TerminalWatch(console());
        Optional<String> address = Optional.ofNullable(layer);
        InspectedNetwork network = data.applyTo(checkpoint.open(useCases().inspect(), run, watch));
        return new Mapped(
                network, useCases().mapImages().map(network, way, address, most, watch, control));
    }

    private JsonAnswer object(Mapped mapped, Optional<Path> picture) {
        ImageMap map = mapped.map();
        JsonAnswer answer = new JsonAnswer().put("run", run.toString());
        CheckpointOption.addTo(answer, mapped.network());
        answer.put("method", method)
                .put("layer", map.layer())
                .put("split", map.split().name().toLowerCase(Locale.ROOT))
                .put("explained_variance", map.plane().explained().orElse(Double.NaN))
                .putEach(
                        "points",
                        IntStream.range(0, map.plane().size()).boxed().toList(),
                        (image, object) -> point(map, image, object));
        return answer.putTexts("files", picture.map(Path::toString).stream().toList());
    }

    private static void point(ImageMap map, int image, JsonAnswer object) {
        object.put("image", map.names().get(image))
                .put("class", map.classes().get(map.labels()[image]))
                .put("predicted", map.classes().get(map.predicted()[image]))
                .put("x", map.plane().x(image))
                .put("y", map.plane().y(image));
    }

    private void print(ImageMap map, Optional<Path> picture) {
        say("cli.map.images", map.plane().size(), map.layer());
        map.plane().explained().ifPresent(share -> say("workflow.picture.explained", "PCA", share));
        if (picture.isPresent()) {
            say("cli.run.picture", picture.get().toString());
            return;
        }
        for (int image = 0; image < map.plane().size(); image++) {
            List<String> cells =
                    List.of(
                            "%.4f".formatted(map.plane().x(image)),
                            "%.4f".formatted(map.plane().y(image)));
            console()
                    .out()
                    .println(
                            Column.right(cells.get(0), 12)
                                    + Column.right(cells.get(1), 12)
                                    + "  "
                                    + Column.left(map.classes().get(map.labels()[image]), 20)
                                    + " "
                                    + map.names().get(image));
        }
    }
}
