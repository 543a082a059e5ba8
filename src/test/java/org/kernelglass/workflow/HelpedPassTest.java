package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pass in which workers help")
class HelpedPassTest {

    private static final int ITEMS = 500;

    private final AtomicIntegerArray calls = new AtomicIntegerArray(ITEMS);

    private void pass(Workers workers) {
        new HelpedPass(workers.threads(), workers.count()).over(ITEMS, calls::incrementAndGet);
    }

    private void assertEachOnce() {
        List<Integer> times = IntStream.range(0, ITEMS).mapToObj(calls::get).toList();
        assertEquals(Collections.nCopies(ITEMS, 1), times);
    }

    @Test
    @DisplayName("does each item once")
    void once() {
        try (Workers workers = new Workers(3)) {
            pass(workers);
        }
        assertEachOnce();
    }

    @Test
    @DisplayName("can be asked for on the only worker")
    void onWorker() throws Exception {
        try (Workers workers = new Workers(1)) {
            workers.threads().submit(() -> pass(workers)).get(20, TimeUnit.SECONDS);
        }
        assertEachOnce();
    }

    @Test
    @DisplayName("is done alone where the workers have ended")
    void ended() {
        Workers workers = new Workers(2);
        workers.close();
        pass(workers);
        assertEachOnce();
    }

    @Test
    @DisplayName("ends with what an item throws, whoever did it")
    void thrown() {
        try (Workers workers = new Workers(2)) {
            HelpedPass pass = new HelpedPass(workers.threads(), 2);
            for (int bad : new int[] {0, 1, ITEMS - 1}) {
                IllegalStateException thrown =
                        assertThrows(
                                IllegalStateException.class,
                                () -> pass.over(ITEMS, item -> refuse(item, bad)));
                assertEquals("item " + bad, thrown.getMessage());
            }
        }
    }

    private static void refuse(int item, int bad) {
        if (item == bad) {
            throw new IllegalStateException("item " + item);
        }
    }
}
