package org.kernelglass.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.training.ComputeMemory;

/**
 * Prints how long looks into a kept network take while nothing learns, from the request to the
 * answer: a passage of a new image (goal: all maps on screen within 100 ms), and what breaks where
 * filters are muted, on a validation split of thousands (goal: seconds).
 */
public final class LooksBench {

    private static final int PASSAGES = 200;
    private static final int VALIDATION = 5000;

    private LooksBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (DjlEngine engine =
                new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1))) {
            print(engine, "article CNN", Programs.article());
            print(engine, "five convolutions", Programs.fiveConvolutions());
        }
    }

    private static void print(DjlEngine engine, String name, NetworkProgram program)
            throws InterruptedException {
        GeneratedData data = GeneratedData.of(program.input(), 10, 32, PASSAGES, VALIDATION);
        Subject subject = new Subject.Kept(name, program, RandomWeights.of(program, 1));
        double first = milliseconds(engine, subject, passage(data, 0));
        double[] passages = new double[PASSAGES];
        for (int image = 0; image < PASSAGES; image++) {
            passages[image] = milliseconds(engine, subject, passage(data, image));
        }
        Arrays.sort(passages);
        System.out.printf(
                "%s: passage %.2f ms median, %.2f ms of a hundred the slowest, first %.0f ms%n",
                name, passages[PASSAGES / 2], passages[PASSAGES * 99 / 100], first);
        for (ProgramStep.Single layer : MutePoint.mutable(program)) {
            ablate(engine, subject, data, layer, 1);
        }
        ProgramStep.Single front = MutePoint.mutable(program).get(0);
        ablate(engine, subject, data, front, front.output().channels());
    }

    private static void ablate(
            DjlEngine engine,
            Subject subject,
            GeneratedData data,
            ProgramStep.Single layer,
            int filters)
            throws InterruptedException {
        List<Mute> mutes =
                IntStream.range(0, filters)
                        .mapToObj(filter -> new Mute(layer.layerId(), Set.of(filter)))
                        .toList();
        Look look = new Look.Ablation(() -> data.inOrder(Split.VALIDATION), 10, mutes);
        System.out.printf(
                "    %d of %d filters of layer %s muted, each by itself, on %d images: %.2f s%n",
                filters,
                layer.output().channels(),
                layer.address(),
                VALIDATION,
                milliseconds(engine, subject, look) / 1000);
    }

    private static Look passage(GeneratedData data, int image) {
        return new Look.Passage(data.tensor(Split.TRAIN, image), Set.of(), Set.of());
    }

    static double milliseconds(DjlEngine engine, Subject subject, Look look)
            throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        long began = System.nanoTime();
        engine.ask(
                "bench",
                subject,
                look,
                new Listener() {
                    @Override
                    public void seen(Sight sight) {
                        over.countDown();
                    }

                    @Override
                    public void failed(Message reason) {
                        System.out.println(reason);
                        over.countDown();
                    }
                });
        over.await();
        return (System.nanoTime() - began) / 1e6;
    }
}
