package org.kernelglass.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.workflow.UseCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: parses, calls the use cases, and turns what they refuse into a sentence and an exit code: 0 success, 1
 * failed, 2 wrong use.
 */
public final class CommandLineDoor {

    /** What the process answers with. */
    public static final int SUCCESS = 0;

    /** Something went wrong on the way. */
    public static final int FAILED = 1;

    /** What was asked for cannot be meant. */
    public static final int WRONG_USE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineDoor.class);

    private final Console console;
    private final Function<Console, UseCases> useCases;
    private final boolean json;

    private CommandLineDoor(Console console, Function<Console, UseCases> useCases, boolean json) {
        this.console = console;
        this.useCases = useCases;
        this.json = json;
    }

    /**
     * Runs one command on the process's own streams.
     *
     * @param useCases made once, and only by a command that needs them
     * @return the exit code
     */
    public static int run(String[] arguments, java.util.function.Supplier<UseCases> useCases) {
        Console console = Console.ofProcess(language(arguments));
        boolean json = Arrays.asList(arguments).contains("--json");
        return new CommandLineDoor(console, ignored -> useCases.get(), json).execute(arguments);
    }

    private static Locale language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Locale.forLanguageTag(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Locale.forLanguageTag(arguments[i + 1]);
            }
        }
        return Locale.getDefault();
    }

    private int execute(String[] arguments) {
        return commandLine().execute(arguments);
    }
}
