package org.kernelglass.ui.design.palette;

import java.util.List;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.message.Message;
import org.kernelglass.network.Fragments;
import org.kernelglass.network.StackLayer;
import org.kernelglass.network.Template;
import org.kernelglass.project.SavedBlock;

/** One row of the palette. */
public sealed interface PaletteRow {

    /** The title of a group. */
    record Heading(Message title) implements PaletteRow {}

    /** A row that can be put into the stack. */
    sealed interface Item extends PaletteRow {

        /** What lands, for a number of classes. */
        List<StackLayer> layers(int classes);
    }

    /** A layer kind with its default settings. */
    record Kind(LayerKind kind) implements Item {

        @Override
        public List<StackLayer> layers(int classes) {
            return List.of(Fragments.ofKind(kind));
        }

        Message title() {
            return Message.of("layer." + kind.id() + ".title");
        }

        Message help() {
            return Message.of("layer." + kind.id() + ".help");
        }
    }

    /** A whole network. */
    record Whole(Template template) implements Item {

        @Override
        public List<StackLayer> layers(int classes) {
            return template.stack(classes).layers();
        }
    }

    /** Layers that a person has saved. */
    record Block(SavedBlock block) implements Item {

        @Override
        public List<StackLayer> layers(int classes) {
            return block.layers().layers();
        }
    }
}
