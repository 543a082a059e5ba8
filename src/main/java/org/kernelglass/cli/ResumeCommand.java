package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.kernelglass.workflow.RunExperiment;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass resume}. */
@Command(name = "resume")
final class ResumeCommand extends UseCaseCommand {

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "moved")
    private Path data;

    ResumeCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        return RunExperiment.standsIn(run) ? experiment() : training();
    }

    private Integer experiment() {
        ExperimentTerminal watch = new ExperimentTerminal(console());
        Optional<Path> moved = Optional.ofNullable(data);
        return stoppable(
                control ->
                        new ExperimentAnswer(console(), json())
                                .give(useCases().experiments().resume(run, moved, watch, control)));
    }

    private Integer training() {
        TerminalWatch watch = new TerminalWatch(console());
        return stoppable(
                control ->
                        show(
                                useCases()
                                        .resume()
                                        .run(run, Optional.ofNullable(data), watch, control)));
    }
}
