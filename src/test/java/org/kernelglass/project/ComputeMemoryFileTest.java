package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;

@DisplayName("The memory of the fastest threads and layout")
class ComputeMemoryFileTest {

    private static final Compute ONE = new Compute(1, Compute.Layout.CHANNELS_FIRST);
    private static final Compute TWO = new Compute(2, Compute.Layout.CHANNELS_LAST);

    @TempDir Path folder;

    @Test
    @DisplayName("outlives the process, key by key")
    void remembers() {
        ComputeMemory memory = new ComputeMemoryFile(folder.resolve("cache/new"));
        assertEquals(Optional.empty(), memory.recall("a/b~c"));
        memory.remember("a/b~c", ONE);
        memory.remember("other", ONE);
        memory.remember("other", TWO);
        ComputeMemory later = new ComputeMemoryFile(folder.resolve("cache/new"));
        assertEquals(Optional.of(ONE), later.recall("a/b~c"));
        assertEquals(Optional.of(TWO), later.recall("other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\":\"kernelglass-compute\",\"version\":1,\"choices\":7}",
                "{\"format\":\"kernelglass-compute\",\"version\":1,\"choices\":{\"a\":{\"threads\":0}}}",
                "{\"format\":\"kernelglass-compute\",\"version\":1,\"choices\":{\"a\":3}}"
            })
    @DisplayName("is empty when its file is damaged, and works again")
    void damaged(String content) throws IOException {
        Files.writeString(folder.resolve("compute.json"), content);
        ComputeMemory memory = new ComputeMemoryFile(folder);
        assertEquals(Optional.empty(), memory.recall("a"));
        memory.remember("a", TWO);
        assertEquals(Optional.of(TWO), memory.recall("a"));
    }

    @Test
    @DisplayName("is silent when it cannot be written")
    void unwritable() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ComputeMemory memory = new ComputeMemoryFile(file);
        memory.remember("a", ONE);
        assertEquals(Optional.empty(), memory.recall("a"));
    }
}
