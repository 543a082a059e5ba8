package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.kernelglass.experiment.Budget;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import picocli.CommandLine.Option;

/** The options that every experiment has: how many images and seeds, where, and for how long. */
final class ExperimentOptions {

    private static final WholeNumber IMAGES = new WholeNumber(2, Integer.MAX_VALUE);
    private static final WholeNumber SEEDS = new WholeNumber(1, 1000);
    private static final WholeNumber RUNS = new WholeNumber(1, 1_000_000);

    @Option(names = "--images", paramLabel = "N", descriptionKey = "experiment-images")
    private String images;

    @Option(names = "--seeds", paramLabel = "N", descriptionKey = "experiment-seeds")
    private String seeds;

    @Option(names = "--max-runs", paramLabel = "N", descriptionKey = "experiment-max-runs")
    private String maxRuns;

    @Option(names = "--max-minutes", paramLabel = "N", descriptionKey = "experiment-max-minutes")
    private String maxMinutes;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "experiment-out")
    private Path out;

    /** So many images; 0 for all. */
    int limit() {
        return images == null ? 0 : IMAGES.parse("--images", images);
    }

    int seeds(int usual) {
        return seeds == null ? usual : SEEDS.parse("--seeds", seeds);
    }

    Budget budget() {
        return new Budget(
                maxRuns == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(RUNS.parse("--max-runs", maxRuns)),
                maxMinutes == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                new Decimal(0, false, 1e6, true)
                                        .parse("--max-minutes", maxMinutes)));
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }
}
