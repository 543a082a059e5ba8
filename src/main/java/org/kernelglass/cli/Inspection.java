package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.ExplainImage;
import org.kernelglass.workflow.ExplainImage.Attribution;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.InspectionPictures;
import org.kernelglass.workflow.NetworkLayers;
import org.kernelglass.workflow.RunWatch;

/** One look inside in the making: its pictures, its JSON object and its sentences. */
final class Inspection {

    private final Console console;
    private final ExplainImage explain;
    private final InspectScene scene;
    private final InspectionPictures pictures;
    private final JsonAnswer answer = new JsonAnswer();
    private final List<String> lines = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    Inspection(
            Console console,
            ExplainImage explain,
            InspectScene scene,
            InspectionPictures pictures) {
        this.console = console;
        this.explain = explain;
        this.scene = scene;
        this.pictures = pictures;
    }

    JsonAnswer answer() {
        return answer.putTexts("files", files.stream().map(Path::toString).toList());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private InspectedNetwork network() {
        return scene.network();
    }

    /** What the network says of the picture. */
    void begin(Path run, InspectMethod method) {
        answer.put("run", run.toString());
        CheckpointOption.addTo(answer, network());
        answer.put("method", method.word());
        scene.file().ifPresent(file -> answer.put("image", file.toString()));
        scene.passage().ifPresent(this::prediction);
    }

    private void prediction(Sight.Passage seen) {
        int predicted = scene.predicted().orElseThrow();
        String name = network().classes().get(predicted);
        answer.put("predicted", name)
                .putEach(
                        "classes",
                        IntStream.range(0, network().classes().size()).boxed().toList(),
                        (label, object) ->
                                object.put("class", network().classes().get(label))
                                        .put("probability", seen.probabilities()[label])
                                        .put("logit", seen.logits()[label]));
        say("cli.inspect.predicted", name, seen.probabilities()[predicted]);
    }

    void show(InspectMethod method, InspectTarget target, RunWatch watch, RunControl control) {
        switch (method) {
            case KERNELS -> kernels(target);
            case MAPS -> maps(target);
            case MAXIMIZE -> maximize(target, watch, control);
            case GRADCAM, OCCLUSION, SALIENCY, INTEGRATED_GRADIENTS ->
                    attribution(method.attribution().orElseThrow(), target, watch, control);
        }
    }

    private List<ProgramStep> layers(InspectTarget target) {
        return target.layer().map(List::of).orElseGet(new NetworkLayers(network())::all);
    }

    private void kernels(InspectTarget target) {
        Map<String, Tensor> kernels = ExplainImage.kernels(network(), layers(target));
        NetworkLayers layers = new NetworkLayers(network());
        answer.putEach(
                "layers",
                kernels.entrySet(),
                (entry, object) -> {
                    String name = entry.getKey();
                    ProgramStep layer = layers.withId(ExplainImage.layerOf(name));
                    int operation = Integer.parseInt(name.split("/")[1]);
                    keep(
                            pictures.kernels(layer, operation, entry.getValue()),
                            layer,
                            object.put("array", name),
                            entry.getValue());
                });
    }

    private void maps(InspectTarget target) {
        Sight.Passage seen = scene.passage().orElseThrow();
        List<ProgramStep> layers =
                layers(target).stream()
                        .filter(layer -> seen.outputs().containsKey(layer.layerId()))
                        .toList();
        answer.putEach(
                "layers",
                layers,
                (layer, object) -> {
                    Tensor maps = seen.outputs().get(layer.layerId());
                    keep(pictures.maps(layer, maps), layer, object, maps);
                });
    }

    private void keep(Path file, ProgramStep layer, JsonAnswer object, Tensor values) {
        object.put("address", layer.address())
                .put("kind", layer.kindId())
                .put(values)
                .put("file", file.toString());
        made(file);
    }

    private void made(Path file) {
        files.add(file);
        say("cli.run.picture", file.toString());
    }

    private void attribution(
            Attribution way, InspectTarget target, RunWatch watch, RunControl control) {
        NetworkLayers layers = new NetworkLayers(network());
        ProgramStep layer =
                target.layer()
                        .orElseGet(
                                () ->
                                        way == Attribution.GRADCAM
                                                ? layers.lastImage()
                                                : layers.all().get(0));
        int label = target.classIndex().orElseGet(() -> scene.predicted().orElseThrow());
        Tensor image = scene.passage().orElseThrow().image();
        Sight.Attribution seen =
                explain.attribution(network(), image, way, layer, label, watch, control);
        Path file = pictures.attribution(network(), image, layer, seen);
        if (way == Attribution.GRADCAM) {
            answer.put("layer", layer.address());
        }
        answer.put("class", network().classes().get(label))
                .put("score", seen.score())
                .put("baseline", seen.baseline())
                .put(seen.values())
                .put("file", file.toString());
        made(file);
    }

    private void maximize(InspectTarget target, RunWatch watch, RunControl control) {
        if (target.layer().isPresent() && target.unit().isEmpty()) {
            throw new WrongUse(
                    Message.of("cli.problem.missing", "--unit"),
                    Message.of("cli.hint.unit-of-layer"));
        }
        String layerId = target.layer().map(ProgramStep::layerId).orElse("");
        int unit = target.layer().isPresent() ? target.unit().orElseThrow() : ofClass(target);
        Sight.Maximization seen = explain.maximize(network(), layerId, unit, watch, control);
        Path file = pictures.maximized(network(), seen);
        target.layer()
                .ifPresentOrElse(
                        layer -> answer.put("layer", layer.address()).put("unit", unit),
                        () -> answer.put("class", network().classes().get(unit)));
        answer.put("before", seen.before())
                .put("after", seen.after())
                .put(seen.image())
                .put("file", file.toString());
        made(file);
    }

    private int ofClass(InspectTarget target) {
        if (target.classIndex().isPresent()) {
            return target.classIndex().getAsInt();
        }
        return scene.predicted()
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        Message.of("cli.problem.missing", "--class"),
                                        Message.of("cli.hint.class-or-image")));
    }

    private void say(String key, Object... arguments) {
        lines.add(console.text(Message.of(key, arguments)));
    }
}
