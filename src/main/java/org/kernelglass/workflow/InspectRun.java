package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.dataset.Picture;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunControl;

/** Looks inside the network that a run has learned. */
public final class InspectRun {

    private final RunTools tools;

    public InspectRun(RunTools tools) {
        this.tools = tools;
    }

    /**
     * The run's network with the weights of the state that is asked for. Where none is, with its
     * best epoch's, or with its last state's where no epoch is finished: that is then said.
     *
     * @throws Refusal if there is no run or no such checkpoint, or it is damaged
     */
    public InspectedNetwork open(Path run, Optional<Pointer> which, RunWatch watch) {
        boolean unfinished =
                which.isEmpty()
                        && new RunCheckpoints(run).kept().equals(List.of(Pointer.LAST))
                        && !LostCheckpoint.hasLearned(run, RunFolder.read(run, tools.stacks()));
        if (!unfinished) {
            return open(run, which.orElse(Pointer.BEST));
        }
        InspectedNetwork network = open(run, Pointer.LAST);
        watch.notice(Message.of("workflow.notice.last-state", run.toString()));
        return network;
    }

    /**
     * The run's network with the weights of one of its checkpoints.
     *
     * @throws Refusal if there is no run or no such checkpoint, or it is damaged
     */
    public InspectedNetwork open(Path run, Pointer which) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        Checkpoint checkpoint =
                new RunCheckpoints(run)
                        .loadWeights(which)
                        .orElseThrow(() -> missing(run, which, record));
        NetworkProgram program = ResumeRun.program(record);
        String key = run.toAbsolutePath() + "#" + which + "#" + checkpoint.progress().step();
        return new InspectedNetwork(
                new Subject.Kept(key, program, checkpoint.weights()),
                record.project(),
                program,
                record.classes(),
                record.fitted(),
                checkpoint.weights(),
                Optional.of(run),
                Optional.of(which));
    }

    private static Refusal missing(Path run, Pointer which, RunRecord record) {
        if (isLost(run, which, record)) {
            return new RunCheckpoints(run).missing(which);
        }
        boolean other = !new RunCheckpoints(run).kept().isEmpty();
        if (which == Pointer.LAST && other) {
            return new Refusal(
                    Message.of("workflow.problem.no-last-state", run.toString()),
                    Message.of("workflow.hint.no-last-state"));
        }
        return new Refusal(
                Message.of("workflow.problem.no-weights", run.toString()),
                Message.of(other ? "workflow.hint.last-state" : "workflow.hint.no-weights"));
    }

    /** The last state of a complete run may have been cleaned up. */
    private static boolean isLost(Path run, Pointer which, RunRecord record) {
        return LostCheckpoint.hasLearned(run, record)
                && (which == Pointer.BEST || !LostCheckpoint.isComplete(record));
    }

    /** The network that learns now. */
    public static InspectedNetwork live(LiveSubject subject) {
        return new InspectedNetwork(
                Subject.LEARNING,
                subject.project(),
                subject.program(),
                subject.classes(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A picture as the network gets it, {@code [channels, height, width]}, values 0–1.
     *
     * @throws Refusal if the file is no readable picture; the sentence says why
     */
    public Tensor image(InspectedNetwork network, Path file) {
        DecodedPictures decoded =
                DecodedPictures.of(List.of(file), network.preparer(), tools.workers().threads());
        if (!decoded.problems().isEmpty()) {
            throw new Refusal(
                    Message.of(
                            "workflow.problem.picture",
                            file.toString(),
                            decoded.problems().get(0).reason()));
        }
        return SampleImage.tensor(
                network.project().data().preprocessing(),
                network.preparer().prepare(decoded.pictures().get(file.toString())));
    }

    /**
     * A drawn picture as the network gets it.
     *
     * @param argb row by row; transparency lies over black
     */
    public Tensor drawn(InspectedNetwork network, int height, int width, int[] argb) {
        short[] samples = new short[argb.length * 3];
        for (int at = 0; at < argb.length; at++) {
            int alpha = argb[at] >>> 24;
            for (int channel = 0; channel < 3; channel++) {
                int value = argb[at] >> (16 - 8 * channel) & 0xFF;
                samples[at * 3 + channel] = (short) Math.round(value * alpha / 255f);
            }
        }
        return SampleImage.tensor(
                network.project().data().preprocessing(),
                network.preparer().prepare(new Picture(height, width, 3, 8, samples)));
    }

    /**
     * The images of the run's own dataset, with its very split. Closed by whoever opened it.
     *
     * @throws Refusal if the dataset is not where it was; the hint says how to name the new place
     */
    public RunImages images(Path run, RunWatch watch, RunControl control) {
        return RunImages.open(tools, run, watch, control);
    }

    /**
     * The images of the dataset of a network's run, with its very split, where the network says
     * that it stands. Closed by whoever opened it.
     *
     * @throws Refusal if the dataset is not there, or not all its images with the same content
     */
    RunImages images(InspectedNetwork network, RunWatch watch, RunControl control) {
        Path run = network.run().orElseThrow();
        return RunImages.open(tools, run, network.project(), watch, control);
    }

    /**
     * Asks and waits for the answer. Not on the FX thread, nor on the model thread.
     *
     * @throws Refusal if the look failed; the sentence says why
     * @throws java.util.concurrent.CancellationException if stopped
     */
    public Sight look(InspectedNetwork network, Look look, RunControl control) {
        return LookingOn.ask(probe(), network.subject(), look, control, share -> {});
    }

    private Probe probe() {
        return tools.trainer().get() instanceof Probe probe ? probe : Probe.NONE;
    }
}
