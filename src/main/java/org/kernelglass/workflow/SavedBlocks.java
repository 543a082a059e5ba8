package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.BlockFile;
import org.kernelglass.project.SavedBlock;
import org.kernelglass.project.StackJson;

/** The layers that a person keeps by name beside the projects, for any of them. Any thread. */
public final class SavedBlocks {

    private final BlockFile file;

    public SavedBlocks(Places places) {
        file =
                new BlockFile(
                        places.projects().resolve("blocks.json"), new StackJson(LayerKinds::byId));
    }

    /**
     * All of them, by name.
     *
     * @throws org.kernelglass.message.Refusal if their file is damaged
     */
    public synchronized List<SavedBlock> all() {
        return file.read();
    }

    /**
     * Keeps a block in place of one that has the same name.
     *
     * @return all of them
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public synchronized List<SavedBlock> save(String name, LayerStack layers) {
        List<SavedBlock> blocks = new ArrayList<>(without(name));
        blocks.add(new SavedBlock(name, layers));
        file.write(blocks);
        return List.copyOf(blocks);
    }

    /**
     * Forgets the block of that name.
     *
     * @return all that are left
     */
    public synchronized List<SavedBlock> remove(String name) {
        List<SavedBlock> left = without(name);
        file.write(left);
        return left;
    }

    private List<SavedBlock> without(String name) {
        return file.read().stream().filter(block -> !block.name().equals(name)).toList();
    }
}
