package org.kernelglass.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * Reads a file of {@link TensorFile}'s format from front to back. Values must be 32-bit floats.
 *
 * @param file for the sentences
 * @param in the file's bytes, counted into the checksum as they are read
 * @param size bytes of the file
 */
public record TensorFileReader(Path file, CheckedInputStream in, long size) {

    private static final int LONGEST_HEADER = 100_000_000;
    private static final int CHUNK = 1 << 18;

    /** What a file held. */
    public record Contents(Map<String, Tensor> tensors, long crc32c) {}

    private record Place(String name, TensorShape shape, int count, long start, long end) {}

    /**
     * All tensors of the file, and its checksum.
     *
     * @throws Refusal if it is missing or not of the format; the sentence names it
     */
    public static Contents read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                CheckedInputStream in = new CheckedInputStream(raw, new CRC32C())) {
            return new TensorFileReader(file, in, Files.size(file)).read();
        } catch (EOFException e) {
            throw damaged(file, "project.reason.tensors-short");
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    private Contents read() throws IOException {
        byte[] length = exactly(8);
        long headerLength = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (headerLength < 2 || headerLength > Math.min(LONGEST_HEADER, size - 8)) {
            throw damaged(file, "project.reason.tensors-header");
        }
        List<Place> places = places(exactly((int) headerLength));
        checkOffsets(places, size - 8 - headerLength);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * 4).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Place place : places) {
            tensors.put(place.name(), new Tensor(place.shape(), values(place, chunk)));
        }
        return new Contents(tensors, in.getChecksum().getValue());
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private List<Place> places(byte[] header) throws IOException {
        try {
            JsonNode json = JsonFile.MAPPER.readTree(header);
            List<Place> places = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                if (!field.getKey().equals(TensorFile.METADATA)) {
                    places.add(place(field.getKey(), field.getValue()));
                }
            }
            places.sort((a, b) -> Long.compare(a.start(), b.start()));
            return places;
        } catch (JsonProcessingException | IllegalArgumentException | ArithmeticException e) {
            throw damaged(file, "project.reason.tensors-header");
        }
    }

    private Place place(String name, JsonNode json) {
        if (!json.path("dtype").asText().equals(TensorFile.TYPE)) {
            throw FileTrouble.damaged(
                    file,
                    Message.of("project.reason.tensors-type", name, json.path("dtype").asText()),
                    null);
        }
        JsonNode dimensions = json.path("shape");
        int[] shape = new int[dimensions.size()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = dimensions.get(axis).asInt();
        }
        JsonNode offsets = json.path("data_offsets");
        TensorShape tensorShape = TensorShape.of(shape);
        return new Place(
                name,
                tensorShape,
                Math.toIntExact(tensorShape.size()),
                offsets.path(0).asLong(-1),
                offsets.path(1).asLong(-1));
    }

    private void checkOffsets(List<Place> places, long available) {
        long next = 0;
        for (Place place : places) {
            boolean follows = place.start() == next;
            if (!follows || place.end() - place.start() != 4L * place.count()) {
                throw damaged(file, "project.reason.tensors-header");
            }
            next = place.end();
        }
        if (next != available) {
            throw damaged(file, "project.reason.tensors-short");
        }
    }

    private float[] values(Place place, ByteBuffer chunk) throws IOException {
        float[] values = new float[place.count()];
        DataInputStream whole = new DataInputStream(in);
        for (int start = 0; start < values.length; start += CHUNK) {
            int count = Math.min(CHUNK, values.length - start);
            whole.readFully(chunk.array(), 0, count * 4);
            chunk.clear().asFloatBuffer().get(values, start, count);
        }
        return values;
    }

    private static Refusal damaged(Path file, String reason) {
        return FileTrouble.damaged(file, Message.of(reason), null);
    }
}
