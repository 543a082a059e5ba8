package org.kernelglass.ui.design.model;

import java.util.List;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;
import org.kernelglass.project.StackJson;

/** Layers as JSON text, so that they travel between windows and into any text editor. */
public final class FragmentText {

    private static final StackJson JSON = new StackJson(LayerKinds::byId);

    private FragmentText() {}

    public static String write(List<StackLayer> layers) {
        return JSON.text(new LayerStack(layers));
    }

    /**
     * The layers in the text.
     *
     * @param name what to call the text in a sentence
     * @throws org.kernelglass.message.Refusal if it holds none
     */
    public static List<StackLayer> read(String name, String text) {
        return JSON.parse(name, text).layers();
    }
}
