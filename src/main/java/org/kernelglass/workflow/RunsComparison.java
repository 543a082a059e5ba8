package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.evaluation.OverallFigures;
import org.kernelglass.evaluation.comparison.NetworkComparison;
import org.kernelglass.evaluation.comparison.RecipeComparison;
import org.kernelglass.message.Message;
import org.kernelglass.network.StackDifference;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.RunRecord;

/**
 * Run B held against run A.
 *
 * @param on the split whose images were asked
 * @param stack the layers side by side
 * @param settings of data and plan in which the two differ
 * @param networks whether B's network is better on the images that both were tested on
 * @param recipes whether B's recipe is better, whatever the seed
 * @param repeats runs that would let the recipes be told apart: other seeds of A and of B in turn
 */
public record RunsComparison(
        Split on,
        Side a,
        Side b,
        List<StackDifference> stack,
        List<SettingDifference> settings,
        Answer<Networks> networks,
        Answer<Recipes> recipes,
        List<Repeat> repeats) {

    public RunsComparison {
        repeats = List.copyOf(repeats);
        stack = List.copyOf(stack);
        settings = List.copyOf(settings);
    }

    /**
     * One of the two.
     *
     * @param chosen the epoch whose weights are its result
     * @param accuracy on all its images of the compared split; empty where they were not looked at
     * @param testLooks how often its test images have been looked at, this time included
     */
    public record Side(
            Path run,
            RunRecord record,
            Optional<MetricsRow> chosen,
            Optional<Estimate> accuracy,
            int testLooks) {

        public String name() {
            return run.toAbsolutePath().normalize().getFileName().toString();
        }
    }

    /** A setting in which the two differ; a dash where one has none of that key. */
    public record SettingDifference(String key, String a, String b) {}

    /** An answer, or why there is none. */
    public record Answer<T>(Optional<T> value, Optional<Message> missing) {

        static <T> Answer<T> of(T value) {
            return new Answer<>(Optional.of(value), Optional.empty());
        }

        static <T> Answer<T> none(Message why) {
            return new Answer<>(Optional.empty(), Optional.of(why));
        }
    }

    /**
     * The two networks on the same images.
     *
     * @param accuracy McNemar's test
     * @param others how much B's other figures are above A's
     */
    public record Networks(NetworkComparison accuracy, OverallFigures others) {}

    /**
     * The two recipes.
     *
     * @param ofA the runs of A's recipe, one a seed
     * @param ofB of B's
     * @param leftOut how many runs of the two recipes were measured on other images
     */
    public record Recipes(
            RecipeComparison comparison, List<Path> ofA, List<Path> ofB, int leftOut) {}

    /**
     * A run that is to be carried out once more with another seed.
     *
     * @param run the one to repeat
     * @param splitOf the run whose split it is to have
     */
    public record Repeat(Path run, long seed, Path splitOf) {}
}
