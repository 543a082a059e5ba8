package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.WholeNumber;

/** Data settings as JSON. Any thread. */
final class DataJson {

    private static final WholeNumber SIDE = new WholeNumber(1, 100_000);
    private static final Decimal SHARE = new Decimal(0, true, 1, false);

    private DataJson() {}

    static ObjectNode write(DataSettings data) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode().put("location", data.location());
        Preprocessing preprocessing = data.preprocessing();
        object.putObject("preprocessing")
                .put("height", preprocessing.height())
                .put("width", preprocessing.width())
                .put("color", Choice.of(Color.class).format(preprocessing.color()))
                .put("fit", Choice.of(Fit.class).format(preprocessing.fit()))
                .put("range", Choice.of(DepthRange.class).format(preprocessing.range()));
        putShare(object, "validation_share", data.validationShare());
        putShare(object, "test_share", data.testShare());
        object.put("group_rule", data.groupRule().orElse(null));
        ArrayNode augmentation = object.putArray("augmentation");
        data.augmentation().forEach(augmentation::add);
        object.set("overlay", OverlayJson.write(data.overlay()));
        return object;
    }

    static DataSettings read(JsonPlace place) {
        return read(place, place.at("augmentation").texts());
    }

    /** Where the augmentations stand elsewhere: the settings have none. */
    static DataSettings withoutAugmentation(JsonPlace place) {
        return read(place, List.of());
    }

    private static DataSettings read(JsonPlace place, List<String> augmentation) {
        return new DataSettings(
                place.at("location").text(),
                preprocessing(place.at("preprocessing")),
                share(place.at("validation_share")),
                share(place.at("test_share")),
                place.at("group_rule").ifPresent().map(JsonPlace::text),
                augmentation,
                OverlayJson.read(place.at("overlay")));
    }

    private static void putShare(ObjectNode object, String key, OptionalDouble share) {
        if (share.isPresent()) {
            object.put(key, share.getAsDouble());
        } else {
            object.putNull(key);
        }
    }

    private static OptionalDouble share(JsonPlace place) {
        return place.present() ? OptionalDouble.of(place.setting(SHARE)) : OptionalDouble.empty();
    }

    private static Preprocessing preprocessing(JsonPlace place) {
        return new Preprocessing(
                place.at("height").setting(SIDE),
                place.at("width").setting(SIDE),
                place.at("color").setting(Choice.of(Color.class)),
                place.at("fit").setting(Choice.of(Fit.class)),
                place.at("range").setting(Choice.of(DepthRange.class)));
    }
}
