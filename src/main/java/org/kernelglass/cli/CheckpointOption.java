package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.workflow.InspectRun;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.RunWatch;
import picocli.CommandLine.Option;

/** The option that says which state of a run is looked at. */
final class CheckpointOption {

    @Option(names = "--checkpoint", paramLabel = "best|last", descriptionKey = "checkpoint")
    private String which;

    /**
     * The run's network in that state; where none is named, the best epoch's if there is one.
     *
     * @throws WrongUse if there is no such word
     * @throws org.kernelglass.message.Refusal if the run has no such state
     */
    InspectedNetwork open(InspectRun inspect, Path run, RunWatch watch) {
        return inspect.open(run, Optional.ofNullable(which).map(CheckpointOption::pointer), watch);
    }

    private static Pointer pointer(String word) {
        return switch (word) {
            case "best" -> Pointer.BEST;
            case "last" -> Pointer.LAST;
            default ->
                    throw new WrongUse(
                            Message.of("cli.problem.value", "--checkpoint", word),
                            Message.of("cli.hint.choices", "best, last"));
        };
    }

    /** Says in an answer which state was looked at. */
    static void addTo(JsonAnswer answer, InspectedNetwork network) {
        network.checkpoint()
                .map(which -> which.name().toLowerCase(Locale.ROOT))
                .ifPresent(word -> answer.put("checkpoint", word));
    }
}
