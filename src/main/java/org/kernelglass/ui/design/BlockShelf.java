package org.kernelglass.ui.design;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
    private final Predicate<String> mayForget;

    /**
     * @param askName asks for the name of a new block; empty where a person thinks better of it
     * @param mayForget asks whether the block of that name is to be forgotten
     */
    BlockShelf(
            DesignModel model,
            PaletteViewModel palette,
            Supplier<Optional<String>> askName,
            Predicate<String> mayForget) {
        this.model = model;
        this.palette = palette;
        this.askName = askName;
        this.mayForget = mayForget;
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

    /** Forgets a block, if a person really wants that. */
    void remove(String name) {
        if (mayForget.test(name)) {
            then(() -> blocks.remove(name));
        }
    }

    private void then(Callable<List<SavedBlock>> work) {
        Workspace workspace = model.workspace();
        workspace.background().run(work, palette::setBlocks, workspace.problemProperty()::set);
    }
}
