package org.kernelglass.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The format as its specification has it, read without the program's own reader. */
record SafeTensors(JsonNode header, byte[] file, int start) {

    static SafeTensors of(byte[] file) throws IOException {
        int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        JsonNode header = new ObjectMapper().readTree(file, Long.BYTES, length);
        return new SafeTensors(header, file, Long.BYTES + length);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        header.fieldNames().forEachRemaining(names::add);
        names.remove("__metadata__");
        return names;
    }

    boolean sameBits(SafeTensors other, String name) {
        return Arrays.equals(bytes(name), other.bytes(name));
    }

    private byte[] bytes(String name) {
        JsonNode offsets = header.path(name).path("data_offsets");
        return Arrays.copyOfRange(
                file, start + offsets.get(0).asInt(), start + offsets.get(1).asInt());
    }
}
