package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.kernelglass.tensor.Tensor;

/**
 * Writes named tensors in the safetensors format (https://github.com/huggingface/safetensors, its
 * README): 8 bytes little-endian length of the header, the header in JSON with type, shape and
 * place of each tensor, then the values, little-endian and row-major, without gaps. Names are in
 * alphabetical order, so that equal tensors give equal bytes. Any thread.
 */
public final class TensorFile {

    static final String TYPE = "F32";
    static final String METADATA = "__metadata__";
    private static final int CHUNK = 1 << 18;

    private TensorFile() {}

    /** Writes all tensors; the stream stays open. */
    public static void write(Map<String, Tensor> tensors, OutputStream out) throws IOException {
        Map<String, Tensor> ordered = new TreeMap<>(tensors);
        byte[] header = header(ordered);
        ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        out.write(length.putLong(header.length).array());
        out.write(header);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (Tensor tensor : ordered.values()) {
            write(tensor.values(), chunk, out);
        }
    }

    private static byte[] header(Map<String, Tensor> tensors) throws IOException {
        ObjectNode header = JsonFile.MAPPER.createObjectNode();
        header.putObject(METADATA).put("format", "kernelglass");
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            long end = offset + 4L * entry.getValue().values().length;
            ObjectNode place = header.putObject(entry.getKey()).put("dtype", TYPE);
            ArrayNode shape = place.putArray("shape");
            Arrays.stream(entry.getValue().shape().dimensions()).forEach(shape::add);
            place.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        return padded(JsonFile.MAPPER.writeValueAsBytes(header));
    }

    // readers that map the file want the values on an 8-byte boundary
    private static byte[] padded(byte[] json) {
        byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
        Arrays.fill(padded, json.length, padded.length, " ".getBytes(StandardCharsets.UTF_8)[0]);
        return padded;
    }

    private static void write(float[] values, ByteBuffer chunk, OutputStream out)
            throws IOException {
        FloatBuffer floats = chunk.clear().asFloatBuffer();
        for (int start = 0; start < values.length; start += CHUNK) {
            int count = Math.min(CHUNK, values.length - start);
            floats.clear().put(values, start, count);
            out.write(chunk.array(), 0, count * 4);
        }
    }
}
