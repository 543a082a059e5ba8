package org.kernelglass.dataset.likeness;

import java.util.PriorityQueue;

/** Counts pairs and keeps the most alike, whatever the order in which they are found. */
final class BestPairs {

    private final PriorityQueue<NearPair> worstFirst =
            new PriorityQueue<>(NearPair.ORDER.reversed());
    private long count;

    synchronized void add(NearPair pair) {
        count++;
        worstFirst.add(pair);
        if (worstFirst.size() > NearPairs.LISTED) {
            worstFirst.poll();
        }
    }

    synchronized NearPairs found() {
        return new NearPairs(count, worstFirst.stream().sorted(NearPair.ORDER).toList());
    }
}
