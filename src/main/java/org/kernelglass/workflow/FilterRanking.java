package org.kernelglass.workflow;

import java.util.Comparator;
import java.util.List;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Sight.Outcome;

/**
 * Filters by what the network loses without each.
 *
 * @param filters the one that is missed most first; dead ones last. What counts is the loss (in
 *     millionths), then the accuracy, then the layer's place and the filter's number
 * @param whole the network as it is
 * @param split whose images were looked at
 * @param classes names in the order of the labels
 */
public record FilterRanking(
        List<RankedFilter> filters, Outcome whole, Split split, List<String> classes) {

    private static final Comparator<RankedFilter> MISSED_MOST_FIRST =
            Comparator.comparing(RankedFilter::dead)
                    .thenComparing(Comparator.comparingLong(FilterRanking::parts).reversed())
                    .thenComparingDouble(RankedFilter::accuracyChange);

    /**
     * Millionths of the loss: what is smaller comes from how many images were looked at at once.
     */
    private static long parts(RankedFilter filter) {
        return Math.round(filter.lossChange() * 1e6);
    }

    /** Sorts; equal filters keep their order. */
    public FilterRanking {
        filters = filters.stream().sorted(MISSED_MOST_FIRST).toList();
        classes = List.copyOf(classes);
    }

    /** The filters of a layer that are missed least, the least missed first. */
    public List<RankedFilter> leastUseful(String layerId, int count) {
        List<RankedFilter> ofLayer =
                filters.stream().filter(filter -> filter.layerId().equals(layerId)).toList();
        return java.util.stream.IntStream.range(0, Math.min(count, ofLayer.size()))
                .mapToObj(place -> ofLayer.get(ofLayer.size() - 1 - place))
                .toList();
    }
}
