package org.kernelglass.project;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.kernelglass.message.Refusal;

/** Appends rows to a CSV file through a buffer. One thread at a time. */
final class CsvAppender {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final String header;
    private FileOutputStream out;
    private Writer writer;

    CsvAppender(Path file, String header) {
        this.file = file;
        this.header = header;
    }

    Path file() {
        return file;
    }

    /**
     * Opens the file at its end; an empty one gets the header.
     *
     * @throws Refusal if it cannot be written; likewise below
     */
    void start() {
        close();
        try {
            out = new FileOutputStream(file.toFile(), true);
            writer =
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            if (out.getChannel().size() == 0) {
                append(header);
                flush();
            }
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    void append(String row) {
        try {
            writer.write(row);
            writer.write('\n');
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    void force() {
        flush();
        try {
            out.getFD().sync();
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    /** Closes the file; rows that were not flushed are lost. */
    void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        } finally {
            out = null;
            writer = null;
        }
    }
}
