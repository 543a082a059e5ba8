package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.kernelglass.network.ProgramStep;

/**
 * The rest of the way to the logits for several mutes at once: the images stand one after the other
 * once for each mute. Model thread only.
 *
 * @param network whose layers they are
 * @param group where the mutes act
 * @param members those tried here
 * @param scope owner of all that is computed
 */
record MutedForward(
        StillNetwork network, MuteGroup group, List<MuteGroup.Member> members, NDManager scope) {

    /**
     * Logits, {@code [mutes × images × classes]} row by row.
     *
     * @param value what goes into the group's first step; stays open
     */
    float[] logits(NDArray value) {
        List<ProgramStep> all = network.program().logitSteps();
        List<ProgramStep> rest = all.subList(group.begin(), all.size());
        NDArray masks = masks();
        NDArray input = times(group.inside() ? ones(value) : masks, value);
        return network.run(rest, input, new Silencer(group, masks)).toFloatArray();
    }

    /** {@code [mutes, 1, channels, 1, 1]} or {@code [mutes, 1, units]}: 0 where silent, else 1. */
    private NDArray masks() {
        int channels = group.output().channels();
        float[] factors = new float[members.size() * channels];
        Arrays.fill(factors, 1f);
        for (int row = 0; row < members.size(); row++) {
            for (int channel : members.get(row).channels()) {
                factors[row * channels + channel] = 0;
            }
        }
        return scope.create(factors, factorShape(channels, group.output().isImage()));
    }

    private NDArray ones(NDArray value) {
        return scope.ones(factorShape(1, value.getShape().dimension() == 4));
    }

    private Shape factorShape(int channels, boolean image) {
        return image
                ? new Shape(members.size(), 1, channels, 1, 1)
                : new Shape(members.size(), 1, channels);
    }

    /**
     * Each row of factors times the whole value, one after the other.
     *
     * @param value {@code [images, …]}
     */
    private static NDArray times(NDArray factors, NDArray value) {
        NDArray lifted = value.expandDims(0);
        lifted.attach(factors.getManager());
        return flat(factors.mul(lifted));
    }

    private static NDArray flat(NDArray products) {
        long[] shape = products.getShape().getShape();
        long[] rows = Arrays.copyOfRange(shape, 1, shape.length);
        rows[0] *= shape[0];
        return products.reshape(new Shape(rows));
    }

    /** Sets channels to 0 after a layer inside a container. */
    private record Silencer(MuteGroup group, NDArray masks) implements Forward.Observer {

        @Override
        public void before(String layerId, int operation, NDArray input) {
            // it acts on what comes out
        }

        @Override
        public NDArray replaced(String layerId, NDArray output) {
            if (!group.inside() || !layerId.equals(group.layerId())) {
                return output;
            }
            long[] shape = output.getShape().getShape();
            long[] lifted = new long[shape.length + 1];
            System.arraycopy(shape, 0, lifted, 1, shape.length);
            lifted[0] = masks.getShape().get(0);
            lifted[1] = shape[0] / lifted[0];
            return flat(masks.mul(output.reshape(new Shape(lifted))));
        }
    }
}
