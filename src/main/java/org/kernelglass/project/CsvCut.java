package org.kernelglass.project;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiPredicate;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Checkpoint.Progress;

/**
 * Cuts off the rows of a curve that a resumed run learns again, and a row that a kill left half
 * written.
 *
 * @param before whether a row lies before the checkpoint; throws {@link NumberFormatException} for
 *     what is no row
 * @param rows how many rows lie before the checkpoint
 */
record CsvCut(Path file, BiPredicate<String, Progress> before, long rows) {

    /**
     * @throws Refusal if a row before the checkpoint cannot be read: the file is left as it is
     */
    void cut(Progress progress) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            long end = end(progress);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
            }
        } catch (BoundedLines.EndlessLine e) {
            throw FileTrouble.tooLarge(file);
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    private long end(Progress progress) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            String header = line(in);
            long end = header == null ? 0 : header.length() + 1;
            for (long row = 0; row < rows; row++) {
                String line = line(in);
                if (line == null || !isBefore(line, progress, row + 2)) {
                    return end;
                }
                end += line.length() + 1;
            }
            return end;
        }
    }

    private boolean isBefore(String line, Progress progress, long number) {
        try {
            return before.test(line, progress);
        } catch (NumberFormatException e) {
            throw FileTrouble.damaged(
                    file,
                    Message.of("project.reason.row", number),
                    Message.of("project.hint.restore"));
        }
    }

    /** The next line, one character a byte, or null where no line is whole. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) != '\n') {
            if (next < 0) {
                return null;
            }
            bytes.write(next);
            if (bytes.size() > BoundedLines.LONGEST) {
                throw new BoundedLines.EndlessLine();
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
