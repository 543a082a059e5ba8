package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Sight.Outcome;

@DisplayName("A ranking of filters")
class FilterRankingTest {

    private static RankedFilter filter(
            String layer, int filter, double accuracy, double loss, boolean dead) {
        return new RankedFilter(
                layer, layer, filter, accuracy, loss, new double[] {accuracy}, dead);
    }

    private static FilterRanking ranking(RankedFilter... filters) {
        Outcome whole = new Outcome(0.5, 8, new int[] {8}, new int[] {10});
        return new FilterRanking(List.of(filters), whole, Split.VALIDATION, List.of("one"));
    }

    private static List<Integer> numbers(Stream<RankedFilter> filters) {
        return filters.map(RankedFilter::filter).toList();
    }

    @Test
    @DisplayName(
            "puts the one that is missed most first and the harmful ones behind, dead ones last")
    void order() {
        FilterRanking ranking =
                ranking(
                        filter("0", 0, 0, 0, true),
                        filter("0", 1, 0.1, -0.2, false),
                        filter("0", 2, -0.3, 0.4, false),
                        filter("0", 3, -0.1, 0.1, false));
        assertEquals(List.of(2, 3, 1, 0), numbers(ranking.filters().stream()));
    }

    @Test
    @DisplayName(
            "takes the accuracy where the loss changes by less than a millionth, then the order")
    void ties() {
        FilterRanking ranking =
                ranking(
                        filter("0", 0, 0, 0.1, false),
                        filter("0", 1, -0.2, 0.1 - 1e-9, false),
                        filter("0", 2, 0, 0.1 + 1e-9, false));
        assertEquals(List.of(1, 0, 2), numbers(ranking.filters().stream()));
    }

    @Test
    @DisplayName("names the least useful of one layer from the end")
    void leastUseful() {
        FilterRanking ranking =
                ranking(
                        filter("a", 0, 0, 0.1, false),
                        filter("b", 5, 0, 0.0001, false),
                        filter("a", 1, 0, 0.3, false),
                        filter("a", 2, 0, 0, true),
                        filter("a", 3, 0, 0.2, false));
        assertEquals(List.of(2, 0), numbers(ranking.leastUseful("a", 2).stream()));
        assertEquals(List.of(5), numbers(ranking.leastUseful("b", 9).stream()));
    }
}
