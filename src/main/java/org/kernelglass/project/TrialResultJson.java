package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;

/** What came of a trial as JSON; its predictions stand in a file beside it. Any thread. */
final class TrialResultJson {

    private TrialResultJson() {}

    static ObjectNode write(TrialResult result) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        object.set("failure", result.failure().map(MessageJson::write).orElse(null));
        object.set("validation", write(result.validation()));
        object.set("training", result.training().map(TrialResultJson::write).orElse(null));
        return object.put("epochs", result.epochs())
                .put("parameters", result.parameters())
                .put("multiply_adds", result.multiplyAdds())
                .put("seconds", result.seconds());
    }

    private static ObjectNode write(Metrics metrics) {
        return JsonFile.MAPPER
                .createObjectNode()
                .put("loss", metrics.loss())
                .put("accuracy", metrics.top1())
                .put("top5_accuracy", metrics.top5());
    }

    static TrialResult read(JsonPlace place, Predictions predictions) {
        return new TrialResult(
                place.at("failure").ifPresent().map(MessageJson::read),
                metrics(place.at("validation")),
                place.at("training").ifPresent().map(TrialResultJson::metrics),
                place.at("epochs").count(),
                place.at("parameters").whole(0, Long.MAX_VALUE),
                place.at("multiply_adds").whole(0, Long.MAX_VALUE),
                place.at("seconds").number(),
                predictions);
    }

    private static Metrics metrics(JsonPlace place) {
        return new Metrics(
                place.at("loss").number(),
                place.at("accuracy").number(),
                place.at("top5_accuracy").number());
    }
}
