package org.kernelglass.workflow;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.TrainingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run that goes on in the background while somebody watches: asks cost nothing and never wait.
 * Any thread.
 */
public final class LiveRun implements RunWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    /**
     * How far the run is before its first batch.
     *
     * @param total 0 where it is not known
     */
    public record Preparation(Stage stage, long done, long total) {}

    /** What computes. */
    public record Computing(DeviceInfo device, Compute compute) {}

    private final RunControl control = new RunControl();
    private final RunJournal journal = new RunJournal();
    private final List<Message> notices = new CopyOnWriteArrayList<>();
    private volatile Preparation preparation = new Preparation(Stage.SCANNING, 0, 0);
    private volatile Computing computing;
    private volatile LiveSubject subject;
    private volatile RunReport report;
    private volatile Refusal refusal;
    private volatile boolean over;

    private LiveRun() {}

    /**
     * Starts the work at once on a thread of its own.
     *
     * @param threads where it waits; must not be the workers that prepare its images
     * @param work trains or resumes, given whom to tell and who decides
     */
    public static LiveRun start(
            ExecutorService threads, BiFunction<RunWatch, RunControl, RunReport> work) {
        LiveRun run = new LiveRun();
        threads.execute(() -> run.carryOut(work));
        return run;
    }

    private void carryOut(BiFunction<RunWatch, RunControl, RunReport> work) {
        try {
            report = work.apply(this, control);
        } catch (CancellationException e) {
            LOG.info("cancelled before the first batch");
        } catch (Refusal e) {
            LOG.info("refused", e);
            refusal = e;
        } catch (RuntimeException | Error e) {
            LOG.error("unexpected", e);
            refusal = new Refusal(Message.of("workflow.problem.unexpected", String.valueOf(e)), e);
        } finally {
            over = true;
        }
    }

    /** Pause, resume, stop. */
    public RunControl control() {
        return control;
    }

    /** All that has happened in the training so far. */
    public RunStory story() {
        return journal.story();
    }

    /** How far it is before its first batch. */
    public Preparation preparation() {
        return preparation;
    }

    /** What computes; empty before the engine has started. */
    public Optional<Computing> computing() {
        return Optional.ofNullable(computing);
    }

    /** What it is about; empty before its images are ready. */
    public Optional<LiveSubject> subject() {
        return Optional.ofNullable(subject);
    }

    /** What a person should know, in order. */
    public List<Message> notices() {
        return List.copyOf(notices);
    }

    /** Whether nothing more will happen. */
    public boolean over() {
        return over;
    }

    /**
     * How it stands in the end; empty before, and where it was refused or cancelled before the
     * first batch.
     */
    public Optional<RunReport> report() {
        return Optional.ofNullable(report);
    }

    /** Why it did not begin; empty otherwise. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void progress(Stage stage, long done, long total) {
        preparation = new Preparation(stage, done, total);
    }

    @Override
    public void notice(Message message) {
        notices.add(message);
    }

    @Override
    public void computing(DeviceInfo device, Compute compute) {
        computing = new Computing(device, compute);
    }

    @Override
    public void begins(LiveSubject begun) {
        subject = begun;
    }

    @Override
    public void event(TrainingEvent event) {
        journal.accept(event);
        if (event instanceof TrainingEvent.Warned warned) {
            notices.add(warned.warning());
        }
    }
}
