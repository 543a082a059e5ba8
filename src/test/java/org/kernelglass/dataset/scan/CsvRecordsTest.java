package org.kernelglass.dataset.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelglass.message.Refusal;

@DisplayName("The rows of a table")
class CsvRecordsTest {

    private static final String TABLE = "path,label\nplain.png,plain\na.png,käfer\nb.png,köfer\n";

    @TempDir Path folder;

    private Path table(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private Refusal refused(Path table) {
        return assertThrows(Refusal.class, () -> CsvRecords.read(table));
    }

    private void assertNotUtf8(Path table, String row) {
        Refusal refusal = refused(table);
        assertEquals("dataset.refuse.not-utf8", refusal.problem().key());
        assertEquals(List.of(table.toString(), row), refusal.problem().arguments());
        assertEquals("dataset.hint.utf8", refusal.hint().orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    @DisplayName("keep every letter of UTF-8, with and without a byte order mark")
    void utf8(String mark) throws IOException {
        Path table = table(mark + TABLE, StandardCharsets.UTF_8);
        assertEquals(
                List.of("label", "plain", "käfer", "köfer"),
                CsvRecords.read(table).stream().map(row -> row.get(1)).toList());
        assertEquals("path", CsvRecords.read(table).get(0).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    @DisplayName("are refused from the first on that is not UTF-8, with what to do")
    void latin(String charset) throws IOException {
        assertNotUtf8(table(TABLE, Charset.forName(charset)), "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    @DisplayName("are refused where every letter takes two bytes, with or without a mark")
    void utf16(String charset) throws IOException {
        assertNotUtf8(table("path,label\na.png,a\n", Charset.forName(charset)), "1");
    }

    @ParameterizedTest
    @CsvSource({
        "'path,label\na.png,\"wbc\nb.png,rbc\n',2",
        "'path,label\n\na.png,\"wbc\nb.png,rbc\n',3",
        "'path,label\na.png,\"w\nb\"\nb.png,\"rbc\n',4",
        "'\"path,label\n',1",
        "'path,label\na.png,\"wbc\" cells\n',2"
    })
    @DisplayName("are refused from the one on whose quotation marks are no pairs")
    void quotes(String text, String row) throws IOException {
        Path table = table(text, StandardCharsets.UTF_8);
        Refusal refusal = refused(table);
        assertEquals("dataset.refuse.csv-quote", refusal.problem().key());
        assertEquals(List.of(table.toString(), row), refusal.problem().arguments());
        assertEquals("dataset.hint.csv-quote", refusal.hint().orElseThrow().key());
    }
}
