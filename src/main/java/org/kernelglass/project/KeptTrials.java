package org.kernelglass.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kernelglass.experiment.Trial;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Predictions;

/**
 * What an experiment's folder holds of its trials, to be read also while another process carries
 * the experiment out. Any thread.
 */
public record KeptTrials(Path folder, StackJson stacks) {

    static final JsonFile FORMAT = new JsonFile("kernelglass-trial", 1);

    /** What is said of a damaged file that a person would have to mend. */
    private static final Set<String> MENDING =
            Set.of("project.hint.restore", "project.hint.another-file");

    private static final CSVFormat IMAGES =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * What came of a trial; empty if it is not done, or half of what it left is gone.
     *
     * @throws Refusal if its file is damaged; the sentence names it
     */
    public Optional<TrialResult> result(Trial trial) {
        String key = key(trial);
        Path file = file(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Predictions predicted = predicted(predictions(key));
        TrialResult result = deletable(() -> read(file, predicted));
        boolean whole = result.failed() || result.predictions().size() > 0;
        return whole ? Optional.of(result) : Optional.empty();
    }

    private static Predictions predicted(Path file) {
        if (!Files.exists(file)) {
            return new Predictions(new int[0], new int[0], new float[0][]);
        }
        return deletable(() -> TrialPredictions.read(file));
    }

    private static TrialResult read(Path file, Predictions predicted) {
        JsonPlace place = JsonPlace.top(file, FORMAT.read(file)).at("result");
        return TrialResultJson.read(place, predicted);
    }

    /** Nobody needs to mend such a file: what it holds comes out again. */
    private static <T> T deletable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            Message hint =
                    refusal.hint()
                            .filter(known -> !MENDING.contains(known.key()))
                            .orElse(Message.of("project.hint.trial"));
            throw new Refusal(refusal.problem(), hint, refusal);
        }
    }

    /**
     * Images of each class that a trial on the held-out split learns from; none at all where the
     * images are cut into folds or their list is not there yet.
     *
     * @throws org.kernelglass.message.Refusal if the list of images cannot be read
     */
    public int[] trainingImages(int classes) {
        int[] counts = new int[classes];
        Path file = folder.resolve(FoldsFile.NAME);
        if (!Files.exists(file)) {
            return counts;
        }
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, IMAGES)) {
            for (CSVRecord row : parser) {
                if (row.isMapped("split") && row.get("split").equals("train")) {
                    counts[Integer.parseInt(row.get("label"))]++;
                }
            }
            return counts;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    String key(Trial trial) {
        return new TrialJson(stacks).key(trial);
    }

    Path trials() {
        return folder.resolve("trials");
    }

    Path file(String key) {
        return trials().resolve(key + ".json");
    }

    Path predictions(String key) {
        return trials().resolve(key + ".safetensors");
    }
}
