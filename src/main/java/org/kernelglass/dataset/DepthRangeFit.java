package org.kernelglass.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The 1st and 99th percentiles of the training split's deep images, for each sample size. Belongs
 * to the run: whatever is shown to its network later goes through the same ranges.
 *
 * @param ranges by bits of a sample, 9 to 16; empty where no training image is deep
 */
public record DepthRangeFit(SortedMap<Integer, SampleRange> ranges) {

    /** No training image is deep. */
    public static final DepthRangeFit NONE = new DepthRangeFit(new TreeMap<>());

    public DepthRangeFit {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    /**
     * Measures the ranges as a run does: over the training images of the request. Waits until all
     * are read: not for a thread that shall stay responsive.
     *
     * @throws org.kernelglass.message.Refusal if images can no longer be read
     * @throws java.util.concurrent.CancellationException if the watch asks to stop
     */
    public static DepthRangeFit measure(
            PixelCacheRequest request, PictureSource pictures, PreparationWatch watch) {
        PixelPreparer unfitted = new PixelPreparer(request.preprocessing(), NONE);
        return new PixelPass(request, pictures, watch).fit(unfitted);
    }

    /** The range of that sample size: everything where training had no such image. */
    SampleRange range(int bits) {
        SampleRange fitted = ranges.get(bits);
        return fitted == null ? SampleRange.full(bits) : fitted;
    }

    /** Gathers the samples of training images; any number of threads at once. */
    static final class Fitting {

        private final Map<Integer, SampleHistogram> histograms = new ConcurrentHashMap<>();

        /** Counts a deep picture; an 8-bit one says nothing. */
        void add(Picture picture) {
            if (picture.bits() > 8) {
                histograms.computeIfAbsent(picture.bits(), SampleHistogram::new).add(picture);
            }
        }

        DepthRangeFit fit() {
            return new DepthRangeFit(
                    histograms.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            entry -> entry.getValue().range(),
                                            (a, b) -> a,
                                            TreeMap::new)));
        }
    }
}
