package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Snapshot;
import org.kernelglass.training.SnapshotStore;

@DisplayName("Frames that wait to be written")
class FrameQueueTest {

    private static final List<Long> STEPS = LongStream.range(0, 40).boxed().toList();

    /** Remembers what was written, by whom, and fails where it is told to. */
    private static class Disk implements SnapshotStore {

        final List<Long> written = new CopyOnWriteArrayList<>();
        final List<Thread> writers = new CopyOnWriteArrayList<>();

        @Override
        public List<Tensor> pinned() {
            return List.of();
        }

        @Override
        public boolean wants(long step, boolean epochEnds) {
            return true;
        }

        @Override
        public void save(Snapshot snapshot) {
            written.add(snapshot.step());
            writers.add(Thread.currentThread());
        }
    }

    private static Snapshot frame(long step) {
        return new Snapshot(step, 0, Map.of(), List.of());
    }

    private static void save(FrameQueue queue, List<Long> steps) {
        steps.forEach(step -> queue.save(frame(step)));
    }

    @Test
    @DisplayName("are all written in order by the workers, and are there once it has settled")
    void inOrder() {
        Disk disk = new Disk();
        try (Workers workers = new Workers(3);
                FrameQueue queue = new FrameQueue(disk, workers.threads())) {
            save(queue, STEPS);
            queue.settle();
            assertEquals(STEPS, disk.written);
        }
    }

    @Test
    @DisplayName("do not hold up who hands them over while one is written")
    void besides() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Disk slow =
                new Disk() {
                    @Override
                    public void save(Snapshot snapshot) {
                        writing.countDown();
                        await(goOn);
                        super.save(snapshot);
                    }
                };
        try (Workers workers = new Workers(1);
                FrameQueue queue = new FrameQueue(slow, workers.threads())) {
            queue.save(frame(0));
            await(writing);
            save(queue, List.of(1L, 2L));
            assertTrue(slow.written.isEmpty());
            goOn.countDown();
            queue.settle();
            assertEquals(List.of(0L, 1L, 2L), slow.written);
            assertNotSame(Thread.currentThread(), slow.writers.get(0));
        }
    }

    @Test
    @DisplayName("keep one worker busy, not two: the one who writes takes what comes meanwhile")
    void oneWorker() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Disk slow =
                new Disk() {
                    @Override
                    public void save(Snapshot snapshot) {
                        writing.countDown();
                        await(goOn);
                        super.save(snapshot);
                    }
                };
        List<Runnable> tasks = new ArrayList<>();
        FrameQueue queue = new FrameQueue(slow, tasks::add);
        save(queue, List.of(0L, 1L, 2L));
        try (Workers workers = new Workers(1)) {
            Future<?> first = workers.threads().submit(tasks.get(0));
            await(writing);
            tasks.get(1).run();
            tasks.get(2).run();
            assertTrue(slow.written.isEmpty(), "the others came back while the first was busy");
            goOn.countDown();
            first.get(20, TimeUnit.SECONDS);
            assertEquals(List.of(0L, 1L, 2L), slow.written);
        }
    }

    @Test
    @DisplayName("are bounded: where no worker is free, who hands over too many writes them")
    void bounded() {
        Disk disk = new Disk();
        List<Runnable> never = new ArrayList<>();
        FrameQueue queue = new FrameQueue(disk, never::add);
        save(queue, STEPS);
        assertTrue(STEPS.size() - disk.written.size() <= 4, disk.written::toString);
        assertEquals(STEPS.subList(0, disk.written.size()), disk.written);
        queue.settle();
        assertEquals(STEPS, disk.written);
        never.forEach(Runnable::run);
        assertEquals(STEPS, disk.written);
    }

    @Test
    @DisplayName("are written also where the workers have ended")
    void ended() {
        Disk disk = new Disk();
        Executor gone =
                task -> {
                    throw new RejectedExecutionException("gone");
                };
        FrameQueue queue = new FrameQueue(disk, gone);
        queue.save(frame(3));
        assertEquals(List.of(3L), disk.written);
        assertSame(Thread.currentThread(), disk.writers.get(0));
    }

    @Test
    @DisplayName("that cannot be written are told at the next, and none is tried after them")
    void refused() {
        Disk full =
                new Disk() {
                    @Override
                    public void save(Snapshot snapshot) {
                        if (snapshot.step() == 2) {
                            throw new Refusal(Message.of("project.reason.disk-full"));
                        }
                        super.save(snapshot);
                    }
                };
        FrameQueue queue = new FrameQueue(full, task -> {});
        save(queue, List.of(0L, 1L, 2L, 3L));
        Refusal told = assertThrows(Refusal.class, queue::settle);
        assertEquals("project.reason.disk-full", told.problem().key());
        assertThrows(Refusal.class, () -> queue.save(frame(4)));
        assertEquals(List.of(0L, 1L), full.written);
    }

    @Test
    @DisplayName("for which there is no memory are told too, not thrown at the worker")
    void memory() {
        OutOfMemoryError thrown = new OutOfMemoryError("made up");
        Disk disk =
                new Disk() {
                    @Override
                    public void save(Snapshot snapshot) {
                        throw thrown;
                    }
                };
        FrameQueue queue = new FrameQueue(disk, Runnable::run);
        queue.save(frame(0));
        assertSame(thrown, assertThrows(OutOfMemoryError.class, () -> queue.save(frame(1))));
        queue.close();
        assertFalse(disk.written.contains(1L));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
