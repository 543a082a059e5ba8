package org.kernelglass.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a cache file: under a name of its own first, forced to disk, then moved to its place, so
 * that nobody ever sees half of one. Images may be written by several threads in any order.
 */
final class PixelFileWriter implements PixelStore.Sink, AutoCloseable {

    /** The ending of files that are not finished. */
    static final String UNFINISHED = ".part";

    private final Path unfinished;
    private final FileChannel channel;
    private final int imageBytes;
    private boolean finished;

    /** Begins a file in the directory, which is made if there is none. */
    PixelFileWriter(Path directory, int imageBytes) throws IOException {
        this.imageBytes = imageBytes;
        Files.createDirectories(directory);
        unfinished = directory.resolve(UUID.randomUUID() + UNFINISHED);
        channel =
                FileChannel.open(
                        unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int image, byte[] bytes) throws IOException {
        write(image, ByteBuffer.wrap(bytes));
    }

    /** Writes several images, from that one on. */
    void write(int image, ByteBuffer bytes) throws IOException {
        write(bytes, PixelFileHeader.LENGTH + (long) image * imageBytes);
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Adds checksums and header and puts the file into its place. */
    void finish(Path place, byte[] key, DepthRangeFit fit, int[] checks) throws IOException {
        ByteBuffer table = ByteBuffer.allocate(checks.length * Integer.BYTES);
        table.asIntBuffer().put(checks);
        PixelFileHeader header =
                new PixelFileHeader(
                        key,
                        checks.length,
                        imageBytes,
                        fit,
                        PixelFileHeader.checkOf(table.array()));
        write(table, header.position(checks.length));
        write(header.bytes(), 0);
        channel.force(true);
        channel.close();
        move(place);
        finished = true;
    }

    private void move(Path place) throws IOException {
        try {
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!finished) {
            Files.deleteIfExists(unfinished);
        }
    }
}
