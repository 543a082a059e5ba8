package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.kernelglass.dataset.Split;
import org.kernelglass.workflow.RunsComparison;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass compare}. */
@Command(name = "compare")
final class CompareCommand extends UseCaseCommand {

    @Parameters(index = "0", paramLabel = "RUN_A", descriptionKey = "run-a")
    private Path first;

    @Parameters(index = "1", paramLabel = "RUN_B", descriptionKey = "run-b")
    private Path second;

    @Option(names = "--on", paramLabel = "validation|test", descriptionKey = "compare-on")
    private String on;

    CompareCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        Split split = JudgingSplit.named(on).orElse(Split.VALIDATION);
        String word = split.name().toLowerCase(Locale.ROOT);
        RunsComparison comparison = PredictionAdvice.where(word, () -> compared(split));
        if (json()) {
            new ComparisonJson(console(), comparison).object().printTo(console());
        } else {
            new ComparisonText(console(), comparison).print();
        }
        return CommandLineDoor.SUCCESS;
    }

    private RunsComparison compared(Split split) {
        TerminalWatch watch = new TerminalWatch(console());
        return stoppable(
                control -> useCases().compare().compare(first, second, split, watch, control));
    }
}
