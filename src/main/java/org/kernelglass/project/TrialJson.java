package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kernelglass.experiment.Part;
import org.kernelglass.experiment.Trial;
import org.kernelglass.parameter.ParameterType.Decimal;

/**
 * The description of a trial as JSON: whoever reads it can carry the trial out. Any thread.
 *
 * @param stacks reads and writes the network
 */
public record TrialJson(StackJson stacks) {

    private static final Decimal SHARE = new Decimal(0, false, 1, true);
    private static final int KEY_LENGTH = 20;

    /** The description as JSON text. */
    public String text(Trial trial) {
        return write(trial).toPrettyString();
    }

    /**
     * The trial that the text describes.
     *
     * @param name what to call the text in a sentence
     * @throws org.kernelglass.message.Refusal if it is no JSON, or something in it cannot be meant
     */
    public Trial parse(String name, String text) {
        Path path = Path.of(name);
        return read(JsonPlace.top(path, JsonFile.parse(path, text)));
    }

    ObjectNode write(Trial trial) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        object.set("data", TrialDataJson.write(trial.data()));
        object.putObject("part")
                .put("folds", trial.part().folds())
                .put("repeats", trial.part().repeats())
                .put("repeat", trial.part().repeat())
                .put("fold", trial.part().fold());
        object.put("share", trial.share());
        object.set("stack", stacks.write(trial.stack()));
        object.set("plan", PlanJson.write(trial.plan()));
        ArrayNode augmentation = object.putArray("augmentation");
        trial.augmentation().forEach(augmentation::add);
        return object.put("measures_training", trial.measuresTraining());
    }

    Trial read(JsonPlace place) {
        JsonPlace part = place.at("part");
        return new Trial(
                TrialDataJson.read(place.at("data")),
                new Part(
                        part.at("folds").count(),
                        part.at("repeats").count(),
                        part.at("repeat").count(),
                        part.at("fold").count()),
                place.at("share").setting(SHARE),
                stacks.read(place.at("stack")),
                PlanJson.read(place.at("plan")),
                place.at("augmentation").texts(),
                place.at("measures_training").flag());
    }

    /**
     * A name for the trial that is the same wherever its images stand, and another for every other
     * trial. How often the images are cut in all does not change what one cut is.
     */
    public String key(Trial trial) {
        ObjectNode object = write(trial);
        ((ObjectNode) object.get("data")).remove("location");
        ((ObjectNode) object.get("part")).remove("repeats");
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(JsonFile.bytes(Path.of("trial"), object));
            return HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
