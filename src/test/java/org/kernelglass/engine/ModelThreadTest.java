package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The model thread")
class ModelThreadTest {

    @Test
    @DisplayName("runs everything on one thread of that name and hands back answers and failures")
    void answers() {
        try (ModelThread thread = new ModelThread()) {
            Thread first = thread.call(Thread::currentThread);
            assertEquals("model", first.getName());
            assertFalse(first.isDaemon());
            RuntimeException failure = new IllegalArgumentException("no");
            assertSame(
                    failure,
                    assertThrows(
                            RuntimeException.class,
                            () ->
                                    thread.call(
                                            () -> {
                                                throw failure;
                                            })));
            assertThrows(
                    OutOfMemoryError.class,
                    () ->
                            thread.call(
                                    () -> {
                                        throw new OutOfMemoryError();
                                    }));
            assertSame(first, thread.call(Thread::currentThread));
        }
    }

    @Test
    @DisplayName("refuses to wait for itself")
    void itself() {
        try (ModelThread thread = new ModelThread()) {
            assertThrows(
                    IllegalStateException.class, () -> thread.call(() -> thread.call(() -> 1)));
        }
    }

    @Test
    @DisplayName("finishes what it was given before it closes, and is gone then")
    void closes() throws InterruptedException {
        ModelThread thread = new ModelThread();
        Thread own = thread.call(Thread::currentThread);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(1);
        Thread caller =
                new Thread(
                        () ->
                                thread.call(
                                        () -> {
                                            running.countDown();
                                            Thread.sleep(50);
                                            done.set(true);
                                            return null;
                                        }));
        caller.start();
        running.await();
        thread.close();
        assertTrue(done.get());
        assertFalse(own.isAlive());
        caller.join();
    }

    @Test
    @DisplayName("keeps an interrupt of the one who waits, who waits on")
    void interrupted() {
        try (ModelThread thread = new ModelThread()) {
            Thread.currentThread().interrupt();
            assertEquals(3, thread.call(() -> 3));
            assertTrue(Thread.interrupted());
        }
    }
}
