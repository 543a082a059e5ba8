package org.kernelglass.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Subject;

/** Requests that wait to be answered: one for each view, the longest waiting first. Any thread. */
final class ProbeQueue implements Probe {

    /** One request; not a record: two with the same content are two. */
    static final class Request {

        private final String view;
        private final Subject subject;
        private final Look look;
        private final Listener listener;

        Request(String view, Subject subject, Look look, Listener listener) {
            this.view = view;
            this.subject = subject;
            this.look = look;
            this.listener = listener;
        }

        Subject subject() {
            return subject;
        }

        Look look() {
            return look;
        }

        Listener listener() {
            return listener;
        }

        /** Whether it takes many slices; the others are on screen and wanted at once. */
        boolean takesLong() {
            return look instanceof Look.Ablation
                    || look instanceof Look.Excitation
                    || look instanceof Look.Features
                    || look instanceof Look.Attribution
                    || look instanceof Look.Maximization;
        }
    }

    private final Map<String, Request> waiting = new LinkedHashMap<>();

    @Override
    public synchronized void ask(String view, Subject subject, Look look, Listener listener) {
        waiting.put(view, new Request(view, subject, look, listener));
    }

    @Override
    public void withdraw(String view) {
        remove(view);
    }

    /** Whether there was a request to withdraw. */
    synchronized boolean remove(String view) {
        return waiting.remove(view) != null;
    }

    /** The longest waiting of those that can be answered. */
    synchronized Optional<Request> first(Predicate<Request> answerable) {
        return waiting.values().stream().filter(answerable).findFirst();
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
