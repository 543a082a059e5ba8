package org.kernelglass.inspection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;

/** The network that is looked into. */
public sealed interface Subject {

    /** The one that learns now. */
    Subject LEARNING = new Learning();

    /** The network that learns now; where nothing learns, a request waits for the next run. */
    record Learning() implements Subject {}

    /**
     * A network as a checkpoint keeps it. Looked into at once while nothing learns, and between the
     * batches of a run otherwise.
     *
     * @param key one text for one content: an engine keeps the native copy of the last few by it
     * @param program all of it, a final softmax included
     * @param weights every array by {@code layerId/operation/array}; never changed
     */
    record Kept(String key, NetworkProgram program, Map<String, Tensor> weights)
            implements Subject {

        public Kept {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }
    }
}
