package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.Checkpoint.RunningSums;
import org.kernelglass.training.Compute;

/** A run's counters as JSON: every number comes back bit for bit. Any thread. */
final class ProgressJson {

    private ProgressJson() {}

    static ObjectNode write(Progress progress) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        object.put("step", progress.step());
        object.put("epoch", progress.epoch()).put("batch", progress.batch());
        object.put("seconds", progress.seconds());
        object.set("running", write(progress.running()));
        object.set("chosen", write(progress.chosen()));
        object.set("compute", write(progress.compute()));
        return object.put("stopped_early", progress.stoppedEarly());
    }

    private static ObjectNode write(RunningSums running) {
        return JsonFile.MAPPER
                .createObjectNode()
                .put("loss", running.loss())
                .put("top1", running.top1())
                .put("top5", running.top5())
                .put("images", running.images())
                .put("seconds", running.seconds());
    }

    private static ObjectNode write(Chosen chosen) {
        return JsonFile.MAPPER
                .createObjectNode()
                .put("best_epoch", chosen.bestEpoch())
                .put("best_value", chosen.bestValue())
                .put("waited", chosen.waited())
                .put("plateau_best", chosen.plateauBest())
                .put("plateau_waited", chosen.plateauWaited())
                .put("reductions", chosen.reductions());
    }

    static ObjectNode write(Compute compute) {
        return JsonFile.MAPPER
                .createObjectNode()
                .put("threads", compute.threads())
                .put("layout", Choice.of(Compute.Layout.class).format(compute.layout()));
    }

    static Progress read(JsonPlace place) {
        return new Progress(
                place.at("step").whole(0, Long.MAX_VALUE),
                place.at("epoch").count(),
                place.at("batch").count(),
                place.at("seconds").number(),
                running(place.at("running")),
                chosen(place.at("chosen")),
                compute(place.at("compute")),
                place.at("stopped_early").flag());
    }

    private static RunningSums running(JsonPlace place) {
        return new RunningSums(
                place.at("loss").number(),
                place.at("top1").whole(0, Long.MAX_VALUE),
                place.at("top5").whole(0, Long.MAX_VALUE),
                place.at("images").whole(0, Long.MAX_VALUE),
                place.at("seconds").number());
    }

    private static Chosen chosen(JsonPlace place) {
        return new Chosen(
                (int) place.at("best_epoch").whole(-1, Integer.MAX_VALUE),
                place.at("best_value").number(),
                place.at("waited").count(),
                place.at("plateau_best").number(),
                place.at("plateau_waited").count(),
                place.at("reductions").count());
    }

    static Compute compute(JsonPlace place) {
        return new Compute(
                (int) place.at("threads").whole(1, Integer.MAX_VALUE),
                place.at("layout").setting(Choice.of(Compute.Layout.class)));
    }
}
