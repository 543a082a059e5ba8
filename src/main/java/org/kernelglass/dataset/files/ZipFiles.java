package org.kernelglass.dataset.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Files in a zip archive, read in place: nothing is ever unpacked to disk. */
public final class ZipFiles implements DatasetFiles {

    private static final String OLD_ZIP_CHARSET = "IBM437";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    /**
     * @throws Refusal if it is no readable zip
     */
    public ZipFiles(Path location) {
        try {
            zip = opened(location);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    Message.of(
                            "dataset.refuse.zip",
                            location.toString(),
                            String.valueOf(e.getMessage())),
                    Message.of("dataset.hint.zip"),
                    e);
        }
        zip.stream().forEach(entry -> entries.putIfAbsent(shownName(entry), entry));
    }

    /** All entries by name, folders too (their names end in '/'), in the order of the archive. */
    public Map<String, ZipEntry> entries() {
        return entries;
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some archivers on Windows write '\' between folders. */
    private static String shownName(ZipEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    /** Names are UTF-8, or, in old archives, of the character set zip was born with. */
    private static ZipFile opened(Path location) throws IOException {
        try {
            return new ZipFile(location.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            boolean names = e.getMessage() != null && e.getMessage().contains("bad entry name");
            if (!names || !Charset.isSupported(OLD_ZIP_CHARSET)) {
                throw e;
            }
            return new ZipFile(location.toFile(), Charset.forName(OLD_ZIP_CHARSET));
        }
    }
}
