package org.kernelglass.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.Workbench;
import org.kernelglass.cli.Terminal.Answer;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.RunTrainer;

/** The command line of a program whose looks inside are answered by a test. */
final class Oracle {

    private final List<Look> asked = new ArrayList<>();
    private final RunTrainer trainer;
    private final Path home;

    Oracle(Path home, Function<Look, Sight> answers) {
        this.home = home;
        this.trainer =
                (RunTrainer)
                        Proxy.newProxyInstance(
                                Oracle.class.getClassLoader(),
                                new Class<?>[] {RunTrainer.class, Probe.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals("ask")) {
                                        Look look = (Look) arguments[2];
                                        asked.add(look);
                                        ((Listener) arguments[3]).seen(answers.apply(look));
                                    }
                                    return null;
                                });
    }

    List<Look> asked() {
        return asked;
    }

    Answer run(Object... arguments) {
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        Sentences english = new Sentences(Locale.ENGLISH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), english, false);
        try (Workbench workbench = EnglishWorkbench.in(home, Optional.of(trainer))) {
            int exit = new CommandLineDoor(console, () -> workbench, false).execute(texts);
            return new Answer(
                    exit,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    private static TerminalStream stream(OutputStream bytes) {
        return new TerminalStream(bytes, StandardCharsets.UTF_8);
    }
}
