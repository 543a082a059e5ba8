package org.kernelglass.dataset.likeness;

import java.util.PriorityQueue;

/** Counts pairs and keeps the most alike, whatever the order in which they are found. */
final class BestPairs {

    private final PriorityQueue<NearPair> worstFirst =
            new PriorityQueue<>(NearPair.ORDER.reversed());
    private long count;
    private volatile double least = NearDuplicates.LIKENESS;

    synchronized void add(NearPair pair) {
        count++;
        worstFirst.add(pair);
        if (worstFirst.size() > NearPairs.LISTED) {
            worstFirst.poll();
        }
        if (count > NearPairs.COUNTED) {
            least = worstFirst.element().likeness();
        }
    }

    /** How alike two images must be to matter still: pairs below are neither counted nor kept. */
    double least() {
        return least;
    }

    synchronized NearPairs found() {
        return new NearPairs(
                Math.min(count, NearPairs.COUNTED + 1),
                worstFirst.stream().sorted(NearPair.ORDER).toList());
    }
}
