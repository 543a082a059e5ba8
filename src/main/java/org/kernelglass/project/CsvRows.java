package org.kernelglass.project;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kernelglass.message.Refusal;

/** Writes a CSV file whole, row by row through a buffer: UTF-8, lines that end alike everywhere. */
@FunctionalInterface
interface CsvRows {

    /** Commas; quotes where a field needs them. */
    CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    void print(CSVPrinter printer) throws IOException;

    /**
     * Replaces the file at once.
     *
     * @throws Refusal if it cannot be written
     */
    static void write(Path file, CsvRows rows) {
        AtomicFile.write(file, out -> write(out, rows));
    }

    /** Writes the rows into a stream and leaves it open. */
    static void write(OutputStream out, CsvRows rows) throws IOException {
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        rows.print(printer);
        printer.flush();
    }
}
