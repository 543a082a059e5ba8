package org.kernelglass.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the two streams of the command line. Text goes out without control characters, so that the
 * name of a file cannot steer the terminal; and it is remembered why it could not be written, which
 * a {@link PrintStream} alone does not say. Any thread.
 */
final class TerminalStream extends PrintStream {

    private static final Pattern STEERING =
            Pattern.compile("(?!\\r\\n)[\\p{IsControl}&&[^\\n\\t]]");

    private final Target target;

    TerminalStream(OutputStream out, Charset encoding) {
        this(new Target(out), encoding);
    }

    private TerminalStream(Target target, Charset encoding) {
        super(target, true, encoding);
        this.target = target;
    }

    @Override
    public void print(String text) {
        super.print(harmless(String.valueOf(text)));
    }

    @Override
    public void print(Object object) {
        print(String.valueOf(object));
    }

    private static String harmless(String text) {
        return STEERING.matcher(text).replaceAll("\uFFFD");
    }

    /** Goes back to the beginning of the line, which no text can do. */
    void goBack() {
        write('\r');
        flush();
    }

    /**
     * What has first kept something from being written. Nothing where whoever reads has gone, as
     * {@code head} does when it has seen enough.
     */
    Optional<IOException> failure() {
        flush();
        return Optional.ofNullable(target.failure).filter(failure -> !isReaderGone(failure));
    }

    // the platform has no exception of its own for this, only the system's sentence
    private static boolean isReaderGone(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Where it goes; keeps the first failure. */
    private static final class Target extends OutputStream {

        private final OutputStream out;
        private volatile IOException failure;

        Target(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
                out.flush();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
