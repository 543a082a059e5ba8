package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.workflow.UseCases;
import org.kernelglass.workflow.bench.BenchReport;
import org.kernelglass.workflow.bench.BenchRequest;
import org.kernelglass.workflow.bench.BenchSize;
import org.kernelglass.workflow.bench.BenchWorkload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kernelglass bench}. */
@Command(name = "bench")
final class BenchCommand extends UseCaseCommand {

    private static final int REPEATS = 5;
    private static final WholeNumber REPEATS_ALLOWED = new WholeNumber(1, 1000);
    private static final WholeNumber THREADS_ALLOWED = new WholeNumber(1, 1024);
    private static final String AUTO = "auto";

    @Option(names = "--workload", paramLabel = "article|deep|folder|window|all")
    private String workload;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "bench-data")
    private Path data;

    @Option(names = "--repeats", paramLabel = "N")
    private String repeats;

    @Option(names = "--threads", paramLabel = "auto|N")
    private String threads;

    @Option(names = "--layout", paramLabel = "auto|channels_first|channels_last")
    private String layout;

    /** What can be asked for: each workload, and all of them. */
    private enum Wanted {
        ARTICLE,
        DEEP,
        FOLDER,
        WINDOW,
        ALL;

        private Set<BenchWorkload> workloads() {
            return this == ALL
                    ? EnumSet.allOf(BenchWorkload.class)
                    : EnumSet.of(BenchWorkload.valueOf(name()));
        }
    }

    BenchCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        BenchRequest request = reading(this::request);
        TerminalWatch watch = new TerminalWatch(console());
        BenchReport report =
                stoppable(control -> useCases().benchmarks().run(request, watch, control));
        BenchAnswer answer = new BenchAnswer(console(), report);
        if (json()) {
            answer.object().printTo(console());
        } else {
            answer.print();
        }
        return CommandLineDoor.SUCCESS;
    }

    private BenchRequest request() {
        Wanted wanted =
                workload == null
                        ? Wanted.ALL
                        : Choice.of(Wanted.class).parse("--workload", workload);
        return new BenchRequest(
                wanted.workloads(),
                Optional.ofNullable(data),
                repeats == null ? REPEATS : REPEATS_ALLOWED.parse("--repeats", repeats),
                new ComputeRequest(threads(), layout()),
                BenchSize.FULL);
    }

    private OptionalInt threads() {
        return threads == null || AUTO.equalsIgnoreCase(threads)
                ? OptionalInt.empty()
                : OptionalInt.of(THREADS_ALLOWED.parse("--threads", threads));
    }

    private LayoutRequest layout() {
        return layout == null
                ? LayoutRequest.AUTO
                : Choice.of(LayoutRequest.class).parse("--layout", layout);
    }
}
