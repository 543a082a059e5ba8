package org.kernelglass.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Subject;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.ComputeMemory;

/**
 * Prints how long looks with gradients take on the article's network while nothing learns, from the
 * request to the answer (goal: one Grad-CAM within 50 ms).
 */
public final class AttributionBench {

    private static final int TIMES = 100;

    private AttributionBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        NetworkProgram program = Programs.article();
        GeneratedData data = GeneratedData.of(program.input(), 10, 32, TIMES, 1);
        Subject subject = new Subject.Kept("article", program, RandomWeights.of(program, 1));
        try (DjlEngine engine =
                new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1))) {
            print(engine, subject, data, new AttributionMethod.GradCam("l1"), TIMES);
            print(engine, subject, data, new AttributionMethod.Occlusion(4, 2), 10);
            print(engine, subject, data, new AttributionMethod.Saliency(25, 0.15, 1), 10);
            print(engine, subject, data, new AttributionMethod.IntegratedGradients(64), 10);
            double most =
                    LooksBench.milliseconds(
                            engine, subject, new Look.Maximization("l0", 3, 256, 1));
            System.out.printf("maximization of a filter, 256 steps: %.0f ms%n", most);
        }
    }

    private static void print(
            DjlEngine engine,
            Subject subject,
            GeneratedData data,
            AttributionMethod method,
            int times)
            throws InterruptedException {
        double[] took = new double[times];
        for (int image = 0; image < times; image++) {
            Look look = new Look.Attribution(data.tensor(Split.TRAIN, image), method, 4);
            took[image] = LooksBench.milliseconds(engine, subject, look);
        }
        double first = took[0];
        Arrays.sort(took);
        System.out.printf(
                "%s: %.2f ms median, %.2f ms the slowest, first %.0f ms%n",
                method, took[times / 2], took[times - 1], first);
    }
}
