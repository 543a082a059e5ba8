package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.workflow.Places;
import org.kernelglass.workflow.SavedBlocks;

@DisplayName("Saved blocks")
class BlockFileTest {

    @TempDir Path folder;

    @Test
    @DisplayName("come back as they were kept; one of the same name is replaced")
    void roundTrip() {
        SavedBlocks blocks = new SavedBlocks(new Places(folder, folder));
        assertEquals(List.of(), blocks.all());
        blocks.save("a", Templates.byId("article").stack(10));
        blocks.save("b", Templates.byId("inception-mini").stack(10));
        blocks.save("a", Templates.byId("resnet-mini").stack(3));
        List<SavedBlock> wanted =
                List.of(
                        new SavedBlock("b", Templates.byId("inception-mini").stack(10)),
                        new SavedBlock("a", Templates.byId("resnet-mini").stack(3)));
        assertEquals(wanted, new SavedBlocks(new Places(folder, folder)).all());
        assertEquals(wanted.subList(1, 2), blocks.remove("b"));
    }

    @Test
    @DisplayName("a damaged file is refused and left as it is")
    void damaged() throws IOException {
        Path file = folder.resolve("blocks.json");
        Files.writeString(file, "{\"format\": \"kernelglass-blocks\", \"version\"");
        BlockFile blocks = new BlockFile(file, new StackJson(LayerKinds::byId));
        assertThrows(Refusal.class, blocks::read);
        assertThrows(Refusal.class, () -> blocks.write(List.of()));
        assertEquals("{\"format\": \"kernelglass-blocks\", \"version\"", Files.readString(file));
    }
}
