package org.kernelglass.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;

/** Requests that wait to be answered: one for each view, the longest waiting first. Any thread. */
final class ProbeQueue implements Probe {

    /** One request; not a record: two with the same content are two. */
    static final class Request {

        private final String view;
        private final Look look;
        private final Consumer<Sight> answer;

        Request(String view, Look look, Consumer<Sight> answer) {
            this.view = view;
            this.look = look;
            this.answer = answer;
        }

        Look look() {
            return look;
        }

        Consumer<Sight> answer() {
            return answer;
        }
    }

    private final Map<String, Request> waiting = new LinkedHashMap<>();

    @Override
    public synchronized void ask(String view, Look look, Consumer<Sight> answer) {
        waiting.put(view, new Request(view, look, answer));
    }

    @Override
    public synchronized void withdraw(String view) {
        waiting.remove(view);
    }

    synchronized Optional<Request> first() {
        return waiting.values().stream().findFirst();
    }

    /** Whether nothing newer has taken its place. */
    synchronized boolean isWanted(Request request) {
        return waiting.get(request.view) == request;
    }

    /** It is answered, or never will be. */
    synchronized void done(Request request) {
        waiting.remove(request.view, request);
    }
}
