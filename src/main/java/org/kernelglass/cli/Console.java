package org.kernelglass.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;

/**
 * Where the command line speaks: results on standard output, everything else on standard error.
 *
 * @param out results: sentences, or one JSON object
 * @param err progress, warnings and errors
 * @param sentences the language
 * @param terminal whether a person watches standard error, so that a progress bar may redraw its
 *     line
 */
record Console(TerminalStream out, TerminalStream err, Sentences sentences, boolean terminal) {

    /** The process's own streams, in UTF-8 unless the system's console speaks another encoding. */
    static Console ofProcess(Locale locale) {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                new Sentences(locale),
                isTerminal());
    }

    private static TerminalStream stream(FileDescriptor descriptor) {
        return new TerminalStream(new FileOutputStream(descriptor), encoding());
    }

    private static Charset encoding() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String console =
                System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return windows && console != null ? Charset.forName(console) : StandardCharsets.UTF_8;
    }

    private static boolean isTerminal() {
        Path standardError = Path.of("/proc/self/fd/2");
        if (Files.exists(standardError)) {
            try {
                return Files.readSymbolicLink(standardError).startsWith("/dev/pts");
            } catch (java.io.IOException e) {
                return false;
            }
        }
        return System.console() != null;
    }

    void print(Message message) {
        out.println(text(message));
    }

    void note(Message message) {
        err.println(text(message));
    }

    String text(Message message) {
        return sentences.render(message);
    }
}
