package org.kernelglass.dataset.scan;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kernelglass.dataset.files.Utf8Text;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** The rows of a table, whatever stands between its cells: comma, tab or semicolon. */
final class CsvRecords {

    private CsvRecords() {}

    /**
     * @throws Refusal if the table cannot be read
     */
    static List<CSVRecord> read(Path file) {
        String text = Utf8Text.read(file);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | OutOfMemoryError e) {
            Message reason = Message.of("dataset.file.unreadable", String.valueOf(e.getMessage()));
            throw new Refusal(Message.of("dataset.refuse.unreadable", file.toString(), reason), e);
        }
    }

    /** The comma, or what the first line has instead of one. */
    private static char delimiter(String text) {
        String line = text.lines().findFirst().orElse("");
        if (line.indexOf(',') >= 0) {
            return ',';
        }
        return line.indexOf('\t') >= 0 ? '\t' : ';';
    }
}
