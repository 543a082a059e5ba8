package org.kernelglass.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.kernelglass.dataset.Batch;
import org.kernelglass.network.NetworkProgram;

/** Noise in the form of a batch, to measure speed with. */
final class ScratchBatch {

    private ScratchBatch() {}

    static Batch of(NetworkProgram program, int size) {
        SplittableRandom random = new SplittableRandom(0);
        int numbers = Math.toIntExact(size * program.input().size());
        FloatBuffer pixels =
                ByteBuffer.allocateDirect(Math.multiplyExact(numbers, Float.BYTES))
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        for (int index = 0; index < numbers; index++) {
            pixels.put(index, (float) random.nextDouble());
        }
        int classes = program.output().channels();
        float[] targets = new float[size * classes];
        int[] labels = new int[size];
        for (int image = 0; image < size; image++) {
            labels[image] = random.nextInt(classes);
            targets[image * classes + labels[image]] = 1;
        }
        float[] weights = new float[size];
        Arrays.fill(weights, 1);
        return new Batch(size, pixels, targets, weights, labels, new int[size]);
    }
}
