package org.kernelglass.ui.design;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.kernelglass.network.Fragments;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;
import org.kernelglass.project.SavedBlock;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.palette.PaletteViewModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.SavedBlocks;

/** Keeps the palette's saved blocks in step with their file. FX thread. */
final class BlockShelf {

    private final DesignModel model;
    private final PaletteViewModel palette;
    private final SavedBlocks blocks;
    private final Supplier<Optional<String>> askName;

    /**
     * @param askName asks for the name of a new block; empty where a person thinks better of it
     */
    BlockShelf(DesignModel model, PaletteViewModel palette, Supplier<Optional<String>> askName) {
        this.model = model;
        this.palette = palette;
        this.askName = askName;
        this.blocks = model.workspace().useCases().blocks();
    }

    void load() {
        then(blocks::all);
    }

    /** Keeps the selected layers under a name. */
    void save() {
        List<StackLayer> layers = Fragments.pick(model.state().stack(), model.selection().ids());
        askName.get()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !layers.isEmpty())
                .ifPresent(name -> then(() -> blocks.save(name, new LayerStack(layers))));
    }

    void remove(String name) {
        then(() -> blocks.remove(name));
    }

    private void then(Callable<List<SavedBlock>> work) {
        Workspace workspace = model.workspace();
        workspace.background().run(work, palette::setBlocks, workspace.problemProperty()::set);
    }
}
