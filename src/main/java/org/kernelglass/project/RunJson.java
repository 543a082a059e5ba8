package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.kernelglass.message.Message;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.DeviceInfo;

/** A run record as JSON. Any thread. */
record RunJson(ProjectJson projects) {

    static final JsonFile FORMAT = new JsonFile("kernelglass-run", 1);

    ObjectNode write(RunRecord run) {
        ObjectNode top = FORMAT.start().put("name", run.name());
        top.put("created", run.created().toString());
        run.versions().forEach(top.putObject("versions")::put);
        top.set("state", write(run.state()));
        projects.write(run.project(), top);
        ArrayNode classes = top.putArray("classes");
        run.classes().forEach(classes::add);
        top.set("compute", ProgressJson.write(run.compute()));
        top.putObject("device")
                .put("name", run.device().name())
                .put("engine", run.device().engine())
                .put("gpu", run.device().gpu());
        ObjectNode fitted = top.putObject("fitted");
        run.fitted().forEach((name, value) -> fitted.put(name, value.doubleValue()));
        top.set("split", run.split().map(RunJson::write).orElse(null));
        top.set("parent", run.parent().map(RunJson::write).orElse(null));
        top.put("test_looks", run.testLooks());
        top.set("results", run.results().map(RunJson::write).orElse(null));
        return top;
    }

    private static ObjectNode write(RunState state) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        object.put("phase", Choice.of(RunState.Phase.class).format(state.phase()));
        object.set("reason", state.reason().map(MessageJson::write).orElse(null));
        return object;
    }

    private static ObjectNode write(SplitReference split) {
        return JsonFile.MAPPER
                .createObjectNode()
                .put("file", split.file())
                .put("sha256", split.sha256())
                .put("images", split.images());
    }

    private static ObjectNode write(ParentRun parent) {
        return JsonFile.MAPPER
                .createObjectNode()
                .put("run", parent.folder())
                .put("checkpoint", Choice.of(Pointer.class).format(parent.checkpoint()));
    }

    private static ObjectNode write(RunResults results) {
        return JsonFile.MAPPER
                .createObjectNode()
                .put("train_loss", results.trainLoss())
                .put("val_accuracy", results.valAccuracy())
                .put("test_accuracy", results.testAccuracy())
                .put("images_per_second", results.imagesPerSecond())
                .put("epochs", results.epochs())
                .put("skipped_files", results.skippedFiles())
                .put("parameters", results.parameters());
    }

    RunRecord read(Path file, ObjectNode json) {
        JsonPlace top = JsonPlace.top(file, json);
        return new RunRecord(
                top.at("name").text(),
                instant(top.at("created")),
                map(top.at("versions"), JsonPlace::text),
                state(top.at("state")),
                projects.read(top),
                top.at("classes").texts(),
                ProgressJson.compute(top.at("compute")),
                device(top.at("device")),
                map(top.at("fitted"), JsonPlace::number),
                top.at("split").ifPresent().map(RunJson::split),
                top.at("parent").ifPresent().map(RunJson::parent),
                top.at("test_looks").count(),
                top.at("results").ifPresent().map(RunJson::results));
    }

    private static Instant instant(JsonPlace place) {
        try {
            return Instant.parse(place.text());
        } catch (DateTimeException e) {
            throw place.because(Message.of("project.reason.time", place.text()));
        }
    }

    private static <V> Map<String, V> map(JsonPlace place, Function<JsonPlace, V> value) {
        Map<String, V> map = new LinkedHashMap<>();
        place.fields().forEach((key, inner) -> map.put(key, value.apply(inner)));
        return map;
    }

    private static RunState state(JsonPlace place) {
        return new RunState(
                place.at("phase").setting(Choice.of(RunState.Phase.class)),
                place.at("reason").ifPresent().map(MessageJson::read));
    }

    private static DeviceInfo device(JsonPlace place) {
        return new DeviceInfo(
                place.at("name").text(), place.at("engine").text(), place.at("gpu").flag());
    }

    private static SplitReference split(JsonPlace place) {
        return new SplitReference(
                place.at("file").text(),
                place.at("sha256").text(),
                place.at("images").whole(0, Long.MAX_VALUE));
    }

    private static ParentRun parent(JsonPlace place) {
        return new ParentRun(
                place.at("run").text(), place.at("checkpoint").setting(Choice.of(Pointer.class)));
    }

    private static RunResults results(JsonPlace place) {
        return new RunResults(
                place.at("train_loss").number(),
                place.at("val_accuracy").number(),
                place.at("test_accuracy").number(),
                place.at("images_per_second").number(),
                place.at("epochs").count(),
                place.at("skipped_files").whole(0, Long.MAX_VALUE),
                place.at("parameters").whole(0, Long.MAX_VALUE));
    }
}
