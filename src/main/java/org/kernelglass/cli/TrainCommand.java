package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.StackAddress;
import org.kernelglass.workflow.Design;
import org.kernelglass.workflow.TimeLapseChoice;
import org.kernelglass.workflow.TrainRequest;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kernelglass train}. */
@Command(name = "train", sortOptions = false)
final class TrainCommand extends UseCaseCommand {

    @Mixin private DesignOptions design;
    @Mixin private DataOptions data;
    @Mixin private PlanOptions plan;

    @Option(names = "--from", paramLabel = "RUN_DIR")
    private Path from;

    @Option(names = "--freeze", paramLabel = "ADDRESS")
    private List<String> freeze = new ArrayList<>();

    @Option(names = "--pin", paramLabel = "NAME")
    private List<String> pins = new ArrayList<>();

    @Option(names = "--no-time-lapse")
    private boolean noTimeLapse;

    @Option(names = "--split-of", paramLabel = "RUN_DIR")
    private Path splitOf;

    @Option(names = "--out", paramLabel = "RUN_DIR", required = true)
    private Path out;

    TrainCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        TrainRequest request = request();
        TerminalWatch watch = new TerminalWatch(console());
        return stoppable(control -> show(useCases().train().run(request, watch, control)));
    }

    /** A disk's top folder has no name of its own. */
    private static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return (last == null ? folder : last).toString();
    }

    /**
     * What a project freezes stays frozen unless other layers are named; an earlier run's weights
     * are all free again.
     */
    private Set<String> frozen(Design base) {
        return freeze.isEmpty() && from == null ? base.plan().frozenLayers() : Set.of();
    }

    private TimeLapseChoice timeLapse() {
        if (noTimeLapse && !pins.isEmpty()) {
            throw new WrongUse(
                    Message.of("cli.problem.both", "--pin", "--no-time-lapse"),
                    Message.of("cli.hint.help", "kernelglass train"));
        }
        return noTimeLapse ? TimeLapseChoice.NONE : new TimeLapseChoice(true, pins, false);
    }

    private TrainRequest request() {
        Design base =
                design.named() || from == null
                        ? design.base(useCases().designs())
                        : useCases().designs().ofRun(from);
        TrainRequest request =
                reading(
                        () ->
                                TrainRequest.of(
                                                name(out),
                                                data.apply(base.data(), design.input()),
                                                design.stack(base),
                                                plan.apply(base.plan(), frozen(base)),
                                                out)
                                        .freezing(freeze.stream().map(StackAddress::parse).toList())
                                        .from(Optional.ofNullable(from))
                                        .keeping(timeLapse()));
        if (request.data().location().isEmpty()) {
            throw new WrongUse(
                    Message.of("cli.problem.missing", "--data"),
                    Message.of("cli.hint.help", "kernelglass train"));
        }
        return splitOf == null ? request : request.withSplitOf(splitOf);
    }
}
