package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.kernelglass.experiment.TrialData;

/** The images of an experiment as JSON, in the form of a project's data. Any thread. */
final class TrialDataJson {

    private TrialDataJson() {}

    static ObjectNode write(TrialData data) {
        ObjectNode object = DataJson.write(settings(data));
        object.remove("augmentation");
        object.put("fingerprint", data.fingerprint());
        ArrayNode classes = object.putArray("classes");
        data.classes().forEach(classes::add);
        return object.put("limit", data.limit()).put("seed", data.seed());
    }

    private static DataSettings settings(TrialData data) {
        return new DataSettings(
                data.location(),
                data.preprocessing(),
                data.validationShare(),
                data.testShare(),
                data.groupRule(),
                List.of(),
                data.overlay());
    }

    static TrialData read(JsonPlace place) {
        DataSettings settings = DataJson.withoutAugmentation(place);
        return new TrialData(
                settings.location(),
                place.at("fingerprint").text(),
                place.at("classes").texts(),
                settings.preprocessing(),
                settings.validationShare(),
                settings.testShare(),
                settings.groupRule(),
                place.at("limit").count(),
                place.at("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE),
                settings.overlay());
    }
}
