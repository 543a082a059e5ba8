package org.kernelglass.project;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads text line by line and refuses a line that no file of a run can have: a damaged file may be
 * one line of gigabytes, which fits into no memory. One thread.
 */
final class BoundedLines extends FilterReader {

    /** Characters; a row of predictions for ten thousand classes has less than a tenth of them. */
    static final int LONGEST = 1 << 22;

    private int length;

    /** Says that a line does not end. */
    static final class EndlessLine extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private BoundedLines(Reader in) {
        super(in);
    }

    /** The same text through a buffer. */
    static BufferedReader of(Reader in) {
        return new BufferedReader(new BoundedLines(in), 1 << 16);
    }

    /** The text of a file in UTF-8; other bytes are an error. */
    static BufferedReader of(Path file) throws IOException {
        return of(Files.newBufferedReader(file));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count((char) next);
        return next;
    }

    @Override
    public int read(char[] characters, int offset, int most) throws IOException {
        int count = super.read(characters, offset, most);
        for (int at = offset; at < offset + count; at++) {
            count(characters[at]);
        }
        return count;
    }

    private void count(char next) throws EndlessLine {
        length = next == '\n' ? 0 : length + 1;
        if (length > LONGEST) {
            throw new EndlessLine();
        }
    }
}
