package org.kernelglass.project;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.TrainingEvent.BatchDone;

/** Writes a run as fast as it can, in a process of its own that a test kills. */
public final class RunWriterProgram {

    private RunWriterProgram() {}

    /**
     * @param arguments the run folder, the last step, and the numbers in an array
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        long end = Long.parseLong(arguments[1]);
        int floats = Integer.parseInt(arguments[2]);
        try (RunFolder run =
                Files.exists(folder.resolve("run.json"))
                        ? RunFolder.open(folder, Samples.stacks())
                        : RunFolder.create(folder, Samples.run(), Samples.stacks())) {
            System.out.println("ready");
            write(run, end, floats);
        } catch (Refusal refusal) {
            System.out.println("refused " + refusal.problem());
        }
    }

    private static void write(RunFolder run, long end, int floats) {
        RunCheckpoints store = run.checkpoints();
        Checkpoint begin = store.load(Pointer.LAST).orElse(Samples.checkpoint(0, floats));
        RunRecorder recorder = run.recordFrom(begin.progress());
        for (long step = begin.progress().step() + 1; step <= end; step++) {
            recorder.accept(
                    new BatchDone(
                            step,
                            step,
                            (int) ((step - 1) / 10),
                            (int) ((step - 1) % 10),
                            1.0 / step,
                            0.5,
                            1e-3,
                            1,
                            32));
            Checkpoint next = Samples.checkpoint(step, floats);
            if (step % 3 == 0) {
                store.save(Samples.weightsOnly(next), Pointer.BEST);
            }
            store.save(next, Pointer.LAST);
            run.update(RunRecord::withTestLook);
            System.out.println("saved " + step);
        }
    }
}
