package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kernelglass.engine.ProbeQueue.Request;
import org.kernelglass.inspection.Subject;

/**
 * Looks that are half done. One into a kept network goes on wherever there is time for it: while
 * idle, between the batches of a run, and after it. Model thread only.
 */
final class OpenLooks implements AutoCloseable {

    private final Map<Request, ProbeTask> tasks = new LinkedHashMap<>();

    /** The request's task, begun where it has not been. */
    ProbeTask task(Request request, Supplier<ProbeTask> begin) {
        ProbeTask known = tasks.get(request);
        if (known == null) {
            known = begin.get();
            tasks.put(request, known);
        }
        return known;
    }

    /** Whether a look that is half done goes into the network of that key. */
    boolean lookInto(String key) {
        return tasks.keySet().stream()
                .anyMatch(
                        request ->
                                request.subject() instanceof Subject.Kept kept
                                        && kept.key().equals(key));
    }

    boolean any(Predicate<Request> which) {
        return tasks.keySet().stream().anyMatch(which);
    }

    /** Gives up what is half done, or puts away what is done. */
    void end(Predicate<Request> which) {
        List<Request> ended = tasks.keySet().stream().filter(which).toList();
        ended.forEach(request -> tasks.remove(request).close());
    }

    @Override
    public void close() {
        new ArrayList<>(tasks.keySet()).forEach(request -> tasks.remove(request).close());
    }
}
