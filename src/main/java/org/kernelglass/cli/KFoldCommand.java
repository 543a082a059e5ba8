package org.kernelglass.cli;

import java.util.function.Supplier;
import org.kernelglass.dataset.FoldRule;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kernelglass kfold}. */
@Command(name = "kfold", sortOptions = false)
final class KFoldCommand extends ExperimentCommand {

    private static final int USUAL_FOLDS = 5;

    @Option(names = "-k", paramLabel = "N", descriptionKey = "folds")
    private String folds;

    @Option(names = "--repeats", paramLabel = "N", descriptionKey = "fold-repeats")
    private String repeats;

    KFoldCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    Purpose purpose() {
        return Purpose.KFOLD;
    }

    @Override
    Repetition repetition(ExperimentOptions given) {
        return new Repetition(
                whole("-k", folds, 2, FoldRule.MOST_FOLDS, USUAL_FOLDS),
                whole("--repeats", repeats, 1, FoldRule.MOST_REPEATS, 1),
                given.seeds(1));
    }
}
