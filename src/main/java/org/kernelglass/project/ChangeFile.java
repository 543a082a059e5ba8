package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.LearnedChange.Looked;

/**
 * The {@code change.json} of a run folder: from which change of the data the run learned. Not part
 * of the record, so that it can be put away while the run is at work. Any thread.
 */
public final class ChangeFile {

    private static final String FILE = "change.json";
    private static final JsonFile FORMAT = new JsonFile("kernelglass-change", 1);

    private ChangeFile() {}

    /**
     * The change; empty where the run did not begin because of one.
     *
     * @throws Refusal if the file is damaged; the sentence names it
     */
    public static Optional<LearnedChange> read(Path run) {
        Path file = run.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonPlace top = JsonPlace.top(file, FORMAT.read(file));
        return Optional.of(
                new LearnedChange(
                        top.at("before").text(),
                        top.at("cell").ifPresent().map(ChangeFile::looked),
                        top.at("read").flag()));
    }

    private static Looked looked(JsonPlace cell) {
        return new Looked(label(cell.at("actual")), label(cell.at("predicted")));
    }

    private static int label(JsonPlace place) {
        return (int) place.whole(0, Integer.MAX_VALUE);
    }

    /**
     * Keeps the change in place of what was known.
     *
     * @throws Refusal if it cannot be written
     */
    public static void write(Path run, LearnedChange change) {
        ObjectNode json = FORMAT.start().put("before", change.before());
        ObjectNode cell =
                change.looked()
                        .map(
                                looked ->
                                        json.objectNode()
                                                .put("actual", looked.actual())
                                                .put("predicted", looked.predicted()))
                        .orElse(null);
        json.set("cell", cell);
        FORMAT.write(run.resolve(FILE), json.put("read", change.read()));
    }
}
