package org.kernelglass.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * {@code split.csv}: which image, by name and hash, is on which side. Row by row in both
 * directions, for millions of images. Any thread.
 */
final class SplitFile {

    static final String NAME = "split.csv";

    private static final String[] HEADER = {"image", "sha256", "label", "split"};

    private static final CSVFormat FORMAT =
            CsvRows.FORMAT.builder().setHeader(HEADER).setSkipHeaderRecord(true).get();

    private SplitFile() {}

    /**
     * Writes the file at once.
     *
     * @throws Refusal if it cannot be written
     */
    static SplitReference write(Path folder, Iterator<SplitRow> rows) {
        MessageDigest digest = sha256();
        long[] count = new long[1];
        AtomicFile.write(
                folder.resolve(NAME),
                out ->
                        CsvRows.write(
                                new DigestOutputStream(out, digest),
                                printer -> count[0] = print(printer, rows)));
        return new SplitReference(NAME, HexFormat.of().formatHex(digest.digest()), count[0]);
    }

    private static long print(CSVPrinter printer, Iterator<SplitRow> rows) throws IOException {
        printer.printRecord((Object[]) HEADER);
        long count = 0;
        while (rows.hasNext()) {
            SplitRow row = rows.next();
            String split = row.split().name().toLowerCase(Locale.ROOT);
            printer.printRecord(row.image(), row.hash(), row.label(), split);
            count++;
        }
        return count;
    }

    /**
     * Gives every row of the file, in order.
     *
     * @throws Refusal if it is missing, or not the file that the run was trained with; rows may
     *     have been given before this is known
     */
    static void read(Path folder, SplitReference expected, Consumer<SplitRow> rows) {
        Path file = folder.resolve(expected.file());
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                BufferedReader reader =
                        BoundedLines.of(new InputStreamReader(in, StandardCharsets.UTF_8));
                CSVParser parser = FORMAT.parse(reader)) {
            parser.forEach(record -> rows.accept(row(file, record)));
        } catch (UncheckedIOException | IllegalStateException e) {
            throw changed(file);
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
            throw changed(file);
        }
    }

    private static SplitRow row(Path file, CSVRecord record) {
        try {
            return new SplitRow(
                    record.get(0),
                    record.get(1),
                    Integer.parseInt(record.get(2)),
                    Split.valueOf(record.get(3).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw changed(file);
        }
    }

    private static Refusal changed(Path file) {
        return FileTrouble.damaged(
                file, Message.of("project.reason.checksum"), Message.of("project.hint.split"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
