package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file with a person's saved blocks: read, and written at once (see {@link AtomicFile}). Any
 * thread.
 */
public final class BlockFile {

    private static final JsonFile FORMAT = new JsonFile("kernelglass-blocks", 1);

    private final Path file;
    private final StackJson stacks;

    public BlockFile(Path file, StackJson stacks) {
        this.file = file;
        this.stacks = stacks;
    }

    /**
     * The blocks in the order of the file; none where there is no file.
     *
     * @throws org.kernelglass.message.Refusal if it is damaged or newer than this version
     */
    public List<SavedBlock> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        return JsonPlace.top(file, FORMAT.read(file)).at("blocks").items().stream()
                .map(
                        block ->
                                new SavedBlock(
                                        block.at("name").text(), stacks.read(block.at("layers"))))
                .toList();
    }

    /**
     * Replaces the blocks.
     *
     * @throws org.kernelglass.message.Refusal if the file cannot be written, or if the one that
     *     stands there is damaged: that is left as it is
     */
    public void write(List<SavedBlock> blocks) {
        ObjectNode fresh = FORMAT.start();
        ArrayNode list = fresh.putArray("blocks");
        for (SavedBlock block : blocks) {
            ObjectNode object = list.addObject().put("name", block.name());
            object.set("layers", stacks.write(block.layers()));
        }
        FORMAT.write(
                file, Files.exists(file) ? JsonMerge.keepUnknown(FORMAT.read(file), fresh) : fresh);
    }
}
