package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work for a list that somebody scrolls")
class LatestFirstTest {

    private final Deque<Runnable> thread = new ArrayDeque<>();
    private final LatestFirst queue = new LatestFirst(thread::add);
    private final List<String> done = new ArrayList<>();

    private LatestFirst.Request ask(String what) {
        return queue.request(control -> done.add(what));
    }

    private void runAll() {
        while (!thread.isEmpty()) {
            thread.poll().run();
        }
    }

    @Test
    @DisplayName("what was asked for last is done first, one piece at a time")
    void latestFirst() {
        ask("first");
        ask("second");
        ask("third");
        assertEquals(1, thread.size());
        runAll();
        assertEquals(List.of("third", "second", "first"), done);
        ask("fourth");
        runAll();
        assertEquals(4, done.size());
    }

    @Test
    @DisplayName("what is no longer wanted is not done, and what is at work is asked to stop")
    void cancelled() {
        ask("first");
        ask("second").cancel();
        LatestFirst.Request[] own = new LatestFirst.Request[1];
        own[0] =
                queue.request(
                        control -> {
                            own[0].cancel();
                            assertTrue(control.stopRequested());
                            throw new CancellationException();
                        });
        runAll();
        assertEquals(List.of("first"), done);
    }
}
