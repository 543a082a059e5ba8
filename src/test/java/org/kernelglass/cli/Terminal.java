package org.kernelglass.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.Workbench;
import org.kernelglass.message.Sentences;
import org.kernelglass.workflow.UseCases;

/** A person at the command line of the whole program, with caches in a folder of the test's own. */
public final class Terminal implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CommandLineDoor.class.getName());

    static {
        LOG.setLevel(Level.OFF);
    }

    private final Workbench workbench;

    public Terminal(Path home) {
        workbench = EnglishWorkbench.in(home);
    }

    /** What a command answered. */
    public record Answer(int exit, String out, String err) {

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not one JSON object: " + out + err, e);
            }
        }
    }

    /** What the commands call. */
    UseCases useCases() {
        return workbench;
    }

    public Answer run(Object... arguments) {
        return run(Locale.ENGLISH, arguments);
    }

    public Answer run(Locale language, Object... arguments) {
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = run(out, err, language, texts);
        return new Answer(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same with standard output somewhere of the test's own. */
    public Answer runInto(OutputStream out, Object... arguments) {
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = run(out, err, Locale.ENGLISH, texts);
        return new Answer(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    private int run(OutputStream out, OutputStream err, Locale language, String... texts) {
        Console console = new Console(stream(out), stream(err), new Sentences(language), false);
        boolean json = Stream.of(texts).anyMatch("--json"::equals);
        return new CommandLineDoor(console, () -> workbench, json).execute(texts);
    }

    private static TerminalStream stream(OutputStream bytes) {
        return new TerminalStream(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        workbench.close();
    }
}
