package org.kernelglass.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How alike each two kernels are.
 *
 * @param cosines of each pair; NaN where one of them is all zeros
 * @param norms of each kernel
 * @param comparable false where kernels have a single value
 */
record KernelSimilarity(double[][] cosines, double[] norms, boolean comparable) {

    static KernelSimilarity of(KernelRows rows) {
        double[] norms = rows.norms();
        double[][] products = rows.products();
        double[][] cosines = new double[rows.count()][rows.count()];
        for (int first = 0; first < rows.count(); first++) {
            for (int second = 0; second <= first; second++) {
                double cosine = products[first][second] / (norms[first] * norms[second]);
                cosines[first][second] = Math.max(-1, Math.min(1, cosine));
                cosines[second][first] = cosines[first][second];
            }
        }
        return new KernelSimilarity(cosines, norms, rows.width() > 1);
    }

    Optional<KernelFacts.Nearest> nearest(int filter) {
        boolean[] passed = new boolean[norms.length];
        passed[filter] = true;
        int nearest = nearest(filter, passed);
        return comparable && nearest >= 0
                ? Optional.of(new KernelFacts.Nearest(nearest, cosines[filter][nearest]))
                : Optional.empty();
    }

    /** The kernel most like it that is not passed; −1 where there is none. */
    private int nearest(int filter, boolean[] passed) {
        int nearest = -1;
        for (int other = 0; other < norms.length; other++) {
            double cosine = cosines[filter][other];
            if (!passed[other]
                    && !Double.isNaN(cosine)
                    && (nearest < 0 || cosine > cosines[filter][nearest])) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** Greedy: from the largest kernel each time on to the one most like the last. */
    List<Integer> chain() {
        boolean[] passed = new boolean[norms.length];
        List<Integer> chain = new ArrayList<>();
        int next = largest();
        while (next >= 0) {
            passed[next] = true;
            chain.add(next);
            next = nearest(next, passed);
        }
        for (int rest = 0; rest < norms.length; rest++) {
            if (!passed[rest]) {
                chain.add(rest);
            }
        }
        return chain;
    }

    private int largest() {
        int largest = 0;
        for (int filter = 1; filter < norms.length; filter++) {
            largest = norms[filter] > norms[largest] ? filter : largest;
        }
        return largest;
    }
}
