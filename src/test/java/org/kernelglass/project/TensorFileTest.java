package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("A tensor file")
class TensorFileTest {

    @TempDir Path folder;

    private static byte[] bytes(Map<String, Tensor> tensors) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TensorFile.write(tensors, out);
        return out.toByteArray();
    }

    private TensorFileReader.Contents read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("t.safetensors"), bytes);
        return TensorFileReader.read(file);
    }

    private static byte[] file(String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    @Test
    @DisplayName("is byte for byte what the format says")
    void layout() throws IOException {
        byte[] bytes =
                bytes(Map.of("b", new Tensor(TensorShape.of(1, 2), new float[] {1f, -2.5f})));
        String header =
                "{\"__metadata__\":{\"format\":\"kernelglass\"},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";
        String padded = header + " ".repeat((8 - header.length() % 8) % 8);
        byte[] expected =
                ByteBuffer.wrap(file(padded, 8))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .position(8 + padded.length())
                        .putFloat(1f)
                        .putFloat(-2.5f)
                        .array();
        assertArrayEquals(expected, bytes);
    }

    @Test
    @DisplayName("gives back every bit, in chunks too, and its checksum")
    void roundTrip() throws IOException {
        float[] many = new float[700_001];
        for (int index = 0; index < many.length; index++) {
            many[index] = Float.intBitsToFloat(index * 31_337);
        }
        Map<String, Tensor> tensors =
                Map.of(
                        "z/é\"", new Tensor(TensorShape.of(many.length), many),
                        "a", new Tensor(TensorShape.of(2), new float[] {Float.NaN, -0f}),
                        "scalar", new Tensor(TensorShape.of(), new float[] {7}));
        byte[] bytes = bytes(tensors);
        TensorFileReader.Contents contents = read(bytes);
        assertEquals(tensors, contents.tensors());
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        assertEquals(crc.getValue(), contents.crc32c());
    }

    @Test
    @DisplayName("is the same whatever the order of the map")
    void order() throws IOException {
        Tensor one = new Tensor(TensorShape.of(1), new float[] {1});
        Map<String, Tensor> ab = new LinkedHashMap<>();
        ab.put("a", one);
        ab.put("b", one);
        Map<String, Tensor> ba = new LinkedHashMap<>();
        ba.put("b", one);
        ba.put("a", one);
        assertArrayEquals(bytes(ab), bytes(ba));
    }

    @Test
    @DisplayName("may be empty")
    void empty() throws IOException {
        assertEquals(Map.of(), read(bytes(Map.of())).tensors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,-4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,2147483647],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1073741824,1073741824,4],\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}",
                "{\"a\":7}",
                "[1,2]",
                "{\"a\":"
            })
    @DisplayName("whose table does not fit its 8 bytes of values is refused")
    void nonsense(String header) {
        assertThrows(Refusal.class, () -> read(file(header, 8)));
    }

    @Test
    @DisplayName("that is cut anywhere, or claims a huge header, is refused")
    void cut() throws IOException {
        byte[] whole = bytes(Map.of("a", new Tensor(TensorShape.of(3), new float[3])));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(Refusal.class, () -> read(part));
        }
        whole[6] = 127;
        assertThrows(Refusal.class, () -> read(whole));
        assertThrows(Refusal.class, () -> TensorFileReader.read(folder.resolve("nowhere")));
    }
}
