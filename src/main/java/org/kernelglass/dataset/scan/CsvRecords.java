package org.kernelglass.dataset.scan;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
     * @throws Refusal if the table cannot be read, or its quotation marks do not come in pairs
     */
    static List<CSVRecord> read(Path file) {
        String text = Utf8Text.read(file);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(true)
                        .get();
        List<CSVRecord> rows = new ArrayList<>();
        long lines = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                rows.add(row);
                lines = parser.getCurrentLineNumber();
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw unquoted(file, beginning(text, lines), e);
        } catch (OutOfMemoryError e) {
            Message reason = Message.of("dataset.decode.memory");
            throw new Refusal(Message.of("dataset.refuse.unreadable", file.toString(), reason), e);
        }
    }

    /** The row that comes next after some lines, past empty ones. */
    private static long beginning(String text, long lines) {
        return lines + 1 + text.lines().skip(lines).takeWhile(String::isEmpty).count();
    }

    /** Of a text that is in memory nothing else can be wrong. */
    private static Refusal unquoted(Path file, long row, Exception cause) {
        return new Refusal(
                Message.of("dataset.refuse.csv-quote", file.toString(), Long.toString(row)),
                Message.of("dataset.hint.csv-quote"),
                cause);
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
