package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kernelglass.inspection.Subject;
import org.kernelglass.training.Compute.Layout;

/**
 * Native copies of the last few kept networks that were looked into. Channels come last: nothing
 * learns here, and so forward passes take half the time. Model thread only.
 */
final class KeptNetworks implements AutoCloseable {

    /** One to look into and one to compare it with. */
    private static final int MOST = 2;

    private record Held(NDManager owner, ProbeEye eye) {}

    private final Supplier<NDManager> managers;
    private final Map<String, Held> held = new LinkedHashMap<>(4, 0.75f, true);

    /**
     * @param managers makes the owner of one network's arrays
     */
    KeptNetworks(Supplier<NDManager> managers) {
        this.managers = managers;
    }

    /**
     * Looks into the network; valid until others were asked for and it is not in use.
     *
     * @param inUse whether a look into the network of that key is half done
     */
    ProbeEye eye(Subject.Kept kept, Predicate<String> inUse) {
        Held known = held.get(kept.key());
        if (known == null) {
            known = hold(kept);
            held.put(kept.key(), known);
            dropOldest(key -> key.equals(kept.key()) || inUse.test(key));
        }
        return known.eye();
    }

    private Held hold(Subject.Kept kept) {
        NDManager owner = managers.get();
        try {
            Weights weights =
                    new Weights(
                            owner, kept.program(), Set.of(), kept.weights(), Layout.CHANNELS_LAST);
            ProbeView view = new ProbeView(kept.program(), weights, Layout.CHANNELS_LAST);
            return new Held(owner, new ProbeEye(owner, view));
        } catch (RuntimeException | OutOfMemoryError e) {
            owner.close();
            throw e;
        }
    }

    private void dropOldest(Predicate<String> spared) {
        Iterator<Map.Entry<String, Held>> oldestFirst = held.entrySet().iterator();
        while (held.size() > MOST && oldestFirst.hasNext()) {
            Map.Entry<String, Held> oldest = oldestFirst.next();
            if (!spared.test(oldest.getKey())) {
                oldestFirst.remove();
                oldest.getValue().owner().close();
            }
        }
    }

    @Override
    public void close() {
        held.values().forEach(network -> network.owner().close());
        held.clear();
    }
}
