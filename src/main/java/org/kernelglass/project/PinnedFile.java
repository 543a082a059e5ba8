package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.Tensor;

/**
 * The images that a run's time-lapse watches: their pixels in {@code pinned.safetensors}, and in
 * {@code pinned.json}, written after it, their names and whether a time-lapse is kept at all. Any
 * thread.
 */
final class PinnedFile {

    private static final String NAMES = "pinned.json";
    private static final String PIXELS = "pinned.safetensors";
    private static final JsonFile FORMAT = new JsonFile("kernelglass-time-lapse", 1);

    private PinnedFile() {}

    /**
     * What was decided when the run began.
     *
     * @param recorded whether a time-lapse is kept
     * @param images none if not
     */
    record Pins(boolean recorded, List<PinnedImage> images) {

        Pins {
            images = List.copyOf(images);
        }
    }

    static void write(Path folder, Pins pins) {
        Map<String, Tensor> pixels = new LinkedHashMap<>();
        ObjectNode json = FORMAT.start().put("recorded", pins.recorded());
        ArrayNode images = json.putArray("images");
        for (PinnedImage image : pins.images()) {
            pixels.put(Integer.toString(pixels.size()), image.pixels());
            images.addObject().put("name", image.name()).put("class", image.className());
        }
        CRC32C sum = new CRC32C();
        AtomicFile.write(
                folder.resolve(PIXELS),
                out -> TensorFile.write(pixels, new CheckedOutputStream(out, sum)));
        json.put("crc32c", HexFormat.of().toHexDigits((int) sum.getValue()));
        FORMAT.write(folder.resolve(NAMES), json);
    }

    /**
     * What was decided; empty where nothing was: an earlier version's run.
     *
     * @throws org.kernelglass.message.Refusal if a file is damaged; the sentence names it
     */
    static Optional<Pins> read(Path folder) {
        Path names = folder.resolve(NAMES);
        if (!Files.exists(names)) {
            return Optional.empty();
        }
        JsonPlace top = JsonPlace.top(names, FORMAT.read(names));
        Path file = folder.resolve(PIXELS);
        TensorFileReader.Contents contents = TensorFileReader.read(file);
        String sum = HexFormat.of().toHexDigits((int) contents.crc32c());
        List<JsonPlace> places = top.at("images").items();
        if (!sum.equals(top.at("crc32c").text()) || contents.tensors().size() != places.size()) {
            throw FileTrouble.damaged(file, Message.of("project.reason.checksum"), null);
        }
        List<PinnedImage> images = new ArrayList<>();
        for (JsonPlace place : places) {
            Tensor pixels = contents.tensors().get(Integer.toString(images.size()));
            images.add(new PinnedImage(place.at("name").text(), place.at("class").text(), pixels));
        }
        return Optional.of(new Pins(top.at("recorded").flag(), images));
    }
}
