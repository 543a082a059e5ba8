package org.kernelglass.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.message.SystemLanguage;
import org.kernelglass.message.WrongUse;
import org.kernelglass.workflow.UseCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line: parses, calls the use cases, and turns what they refuse into a sentence and an
 * exit code.
 */
public final class CommandLineDoor {

    /** Exit code: done. */
    public static final int SUCCESS = 0;

    /** Exit code: something went wrong on the way. */
    public static final int FAILED = 1;

    /** Exit code: what was asked for cannot be meant. */
    public static final int WRONG_USE = 2;

    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    private final Console console;
    private final Supplier<UseCases> useCases;
    private final boolean json;

    CommandLineDoor(Console console, Supplier<UseCases> useCases, boolean json) {
        this.console = console;
        this.useCases = useCases;
        this.json = json;
    }

    /**
     * Runs one command on the process's own streams.
     *
     * @param useCases asked only by a command that needs them, with the language they are to use
     * @return {@link #SUCCESS}, {@link #FAILED} or {@link #WRONG_USE}
     */
    public static int run(String[] arguments, Function<Sentences, UseCases> useCases) {
        Console console = Console.ofProcess(language(arguments));
        boolean json = Arrays.asList(arguments).contains("--json");
        return new CommandLineDoor(console, () -> useCases.apply(console.sentences()), json)
                .execute(arguments);
    }

    /**
     * Trains the sample on the process's own streams, because of something that is said first.
     *
     * @return as {@link #run}
     */
    public static int sample(Message why, Function<Sentences, UseCases> useCases) {
        Console.ofProcess(SystemLanguage.locale()).note(why);
        return run(new String[0], useCases);
    }

    private static Locale language(String[] arguments) {
        return asked(arguments).map(Locale::forLanguageTag).orElseGet(SystemLanguage::locale);
    }

    private static Optional<String> asked(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Optional.of(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static boolean unspoken(String language) {
        return !LANGUAGES.contains(Locale.forLanguageTag(language).getLanguage());
    }

    /**
     * An empty path would be the folder one happens to be in, and is a variable without a value.
     */
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("empty path");
        }
        return Path.of(text);
    }

    /** An answer that nobody can have read is a failure, whatever was done. */
    int execute(String... arguments) {
        int exit = answer(arguments);
        Optional<IOException> unwritten = console.out().failure();
        unwritten.ifPresent(
                cause ->
                        console.note(
                                Message.of(
                                        "cli.error",
                                        Message.of("cli.problem.output", cause.getMessage()))));
        return exit == SUCCESS && unwritten.isPresent() ? FAILED : exit;
    }

    private int answer(String... arguments) {
        Optional<String> unspoken = asked(arguments).filter(CommandLineDoor::unspoken);
        if (unspoken.isPresent()) {
            new ErrorAnswer(console, json)
                    .give(Message.of("cli.problem.language", unspoken.get()), null);
            return WRONG_USE;
        }
        CommandLine line = new CommandLine(new KernelglassCommand(console, useCases));
        List<String> given = List.of(arguments);
        commands()
                .forEach(
                        (name, command) ->
                                line.addSubcommand(
                                        name,
                                        given.contains(name)
                                                ? command.get()
                                                : CommandSpec.create().name(name)));
        line.registerConverter(Path.class, CommandLineDoor::path);
        line.setResourceBundle(help());
        line.setOut(new java.io.PrintWriter(console.out(), true));
        line.setErr(new java.io.PrintWriter(console.err(), true));
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((exception, ignored) -> misused(exception));
        line.setExecutionExceptionHandler((exception, ignored, result) -> failed(exception));
        return line.execute(arguments);
    }

    /**
     * By name, in the order of the help. Only a command that is named is made: looking through the
     * options of all of them would take most of the time of {@code --help}.
     */
    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("train", () -> new TrainCommand(console, useCases));
        commands.put("resume", () -> new ResumeCommand(console, useCases));
        commands.put("sweep", () -> new SweepCommand(console, useCases));
        commands.put("kfold", () -> new KFoldCommand(console, useCases));
        commands.put("learning-curve", () -> new LearningCurveCommand(console, useCases));
        commands.put("remedies", () -> new RemediesCommand(console, useCases));
        commands.put("evaluate", () -> new EvaluateCommand(console, useCases));
        commands.put("runs", () -> new RunsCommand(console, useCases));
        commands.put("compare", () -> new CompareCommand(console, useCases));
        commands.put("predict", () -> new PredictCommand(console, useCases));
        commands.put("inspect", () -> new InspectCommand(console, useCases));
        commands.put("explain", () -> new ExplainCommand(console, useCases));
        commands.put("ablate", () -> new AblateCommand(console, useCases));
        commands.put("map", () -> new MapCommand(console, useCases));
        commands.put("timelapse", () -> new TimeLapseCommand(console, useCases));
        commands.put("describe", () -> new DescribeCommand(console, useCases));
        commands.put("templates", () -> new TemplatesCommand(console, useCases));
        commands.put("amend", () -> new AmendCommand(console, useCases));
        commands.put("errors", () -> new ErrorsCommand(console, useCases));
        commands.put("effect", () -> new EffectCommand(console, useCases));
        commands.put("scan", () -> new ScanCommand(console, useCases));
        commands.put("bench", () -> new BenchCommand(console, useCases));
        return commands;
    }

    private ResourceBundle help() {
        return ResourceBundle.getBundle(
                "messages/help",
                console.sentences().locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private int misused(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        Message problem = Misuse.problem(exception);
        Message hint = Message.of("cli.hint.help", command.getCommandSpec().qualifiedName());
        new ErrorAnswer(console, json).give(problem, hint);
        return WRONG_USE;
    }

    private int failed(Exception exception) {
        ErrorAnswer answer = new ErrorAnswer(console, json);
        if (exception instanceof Refusal refusal) {
            log().info("refused", refusal);
            answer.give(refusal.problem(), refusal.hint().orElse(null));
            return refusal instanceof WrongUse ? WRONG_USE : FAILED;
        }
        if (exception instanceof CancellationException) {
            answer.give(Message.of("cli.problem.cancelled"), null);
            return FAILED;
        }
        log().error("unexpected", exception);
        answer.give(
                Message.of("cli.problem.unexpected", String.valueOf(exception)),
                Message.of("cli.hint.log"));
        return FAILED;
    }

    /** Woken only by what went wrong: help and answers need none. */
    private static Logger log() {
        return LoggerFactory.getLogger(CommandLineDoor.class);
    }
}
