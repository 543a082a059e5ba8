package org.kernelglass.cli;

import java.util.function.Supplier;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program without a command: trains the embedded sample in the terminal. */
@Command(
        name = "kernelglass",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class)
final class KernelglassCommand extends UseCaseCommand {

    /**
     * Read before the command line is parsed, since help too is in a language; here so that it is
     * accepted and listed.
     */
    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT)
    private String language;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    KernelglassCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    public Integer call() {
        console().note(org.kernelglass.message.Message.of("cli.sample.intro"));
        TerminalWatch watch = new TerminalWatch(console());
        return stoppable(control -> show(useCases().sample().run(watch, control)));
    }
}
