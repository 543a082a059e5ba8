package org.kernelglass.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself; what it does without a command, {@link CommandLineDoor} decides. */
@Command(name = "kernelglass", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
final class KernelglassCommand {

    /** Read before the command line is parsed, since help itself is in a language; here so that it is accepted and listed. */
    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT)
    private String language;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    boolean json() {
        return json;
    }
}
