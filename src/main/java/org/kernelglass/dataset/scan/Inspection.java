package org.kernelglass.dataset.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.dataset.decode.PictureDecoder;
import org.kernelglass.dataset.files.DatasetFiles;
import org.kernelglass.dataset.files.PictureBytes;
import org.kernelglass.dataset.files.Reasons;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Reads and decodes every file once, spread over workers: only a full decode tells a truncated
 * picture from a good one. What the cache remembers is not read again.
 */
final class Inspection {

    private static final int FILES_PER_TASK = 32;
    private static final int REPORT_MILLISECONDS = 100;
    private static final String OUT_OF_MEMORY = "dataset.decode.memory";

    private final DatasetFiles files;
    private final ScanCache cache;
    private final BooleanSupplier cancelled;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    Inspection(DatasetFiles files, ScanCache cache, BooleanSupplier cancelled) {
        this.files = files;
        this.cache = cache;
        this.cancelled = cancelled;
    }

    /**
     * The verdicts in the order of the files. Returns only when no worker is busy with them.
     *
     * @throws CancellationException if cancelled
     */
    List<Verdict> inspect(List<FoundFile> found, ExecutorService workers, ScanProgress progress) {
        Verdict[] verdicts = new Verdict[found.size()];
        List<Future<?>> tasks = new ArrayList<>();
        for (int start = 0; start < verdicts.length; start += FILES_PER_TASK) {
            int from = start;
            int to = Math.min(start + FILES_PER_TASK, verdicts.length);
            tasks.add(workers.submit(() -> inspect(found, verdicts, from, to)));
        }
        try {
            for (Future<?> task : tasks) {
                await(task, () -> progress.report(found.size(), done.get()));
            }
        } finally {
            ended.set(true);
            tasks.forEach(Inspection::awaitEnd);
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("scan cancelled");
        }
        progress.report(found.size(), found.size());
        return Arrays.asList(verdicts);
    }

    private void inspect(List<FoundFile> found, Verdict[] verdicts, int from, int to) {
        for (int i = from; i < to && !ended.get() && !cancelled.getAsBoolean(); i++) {
            FoundFile file = found.get(i);
            verdicts[i] = cache.find(file).orElseGet(() -> verdict(file));
            done.incrementAndGet();
        }
    }

    private Verdict verdict(FoundFile file) {
        try {
            byte[] bytes = PictureBytes.read(files, file.name());
            PictureFacts facts = PictureDecoder.facts(bytes);
            return new Verdict.Readable(PictureBytes.hash(bytes), facts);
        } catch (IOException e) {
            return new Verdict.Unreadable(Reasons.of(e), false);
        } catch (Refusal e) {
            boolean lasting = !e.problem().key().equals(OUT_OF_MEMORY);
            return new Verdict.Unreadable(e.problem(), lasting);
        } catch (OutOfMemoryError e) {
            return new Verdict.Unreadable(Message.of(OUT_OF_MEMORY), false);
        }
    }

    private static void await(Future<?> task, Runnable meanwhile) {
        while (true) {
            try {
                task.get(REPORT_MILLISECONDS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("scan interrupted");
            } catch (ExecutionException e) {
                throw new IllegalStateException("a scan worker failed", e.getCause());
            }
        }
    }

    /** Waits even while interrupted: the files must stay open as long as anybody reads them. */
    private static void awaitEnd(Future<?> task) {
        boolean interrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException | CancellationException e) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
