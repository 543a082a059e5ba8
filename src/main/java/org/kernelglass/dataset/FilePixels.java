package org.kernelglass.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.kernelglass.message.FileReason;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Pixels in a cache file, read by position: memory stays small however large the file, which a
 * memory map does not promise. Every image is held against its checksum when it is read.
 */
final class FilePixels implements PixelStore {

    private final Path file;
    private final PixelFileHeader header;
    private final int[] checks;
    private volatile FileChannel channel;
    private volatile boolean closed;

    private FilePixels(Path file, PixelFileHeader header, int[] checks, FileChannel channel) {
        this.file = file;
        this.header = header;
        this.checks = checks;
        this.channel = channel;
    }

    /** Opens a file that is whole and of that key; empty for any other, which is made anew. */
    static Optional<FilePixels> open(Path file, byte[] key, int images, int imageBytes) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            Optional<FilePixels> pixels = whole(file, channel, key, images, imageBytes);
            if (pixels.isEmpty()) {
                channel.close();
            }
            return pixels;
        } catch (IOException e) {
            closeQuietly(channel);
            return Optional.empty();
        }
    }

    private static Optional<FilePixels> whole(
            Path file, FileChannel channel, byte[] key, int images, int imageBytes)
            throws IOException {
        if (channel.size() < PixelFileHeader.LENGTH) {
            return Optional.empty();
        }
        Optional<PixelFileHeader> found =
                PixelFileHeader.of(read(channel, 0, PixelFileHeader.LENGTH));
        boolean fits =
                found.isPresent()
                        && Arrays.equals(found.get().key(), key)
                        && found.get().images() == images
                        && found.get().imageBytes() == imageBytes
                        && found.get().fileLength() == channel.size();
        if (!fits) {
            return Optional.empty();
        }
        PixelFileHeader header = found.get();
        ByteBuffer table = read(channel, header.position(images), images * Integer.BYTES);
        if (PixelFileHeader.checkOf(table.array()) != header.checksOfImages()) {
            return Optional.empty();
        }
        int[] checks = new int[images];
        table.asIntBuffer().get(checks);
        return Optional.of(new FilePixels(file, header, checks, channel));
    }

    DepthRangeFit fit() {
        return header.fit();
    }

    @Override
    public void read(int image, byte[] target) {
        ByteBuffer bytes = ByteBuffer.wrap(target, 0, header.imageBytes());
        try {
            readWhole(image, bytes);
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("feed.problem.cache-unreadable", file.toString(), FileReason.of(e)),
                    Message.of("feed.hint.cache-unreadable"),
                    e);
        }
        if (PixelFileHeader.checkOf(target) != checks[image]) {
            throw damaged();
        }
    }

    /** An interrupt of another reader closes the channel for all of them, as often as it comes. */
    private void readWhole(int image, ByteBuffer bytes) throws IOException {
        FileChannel open = channel;
        while (true) {
            try {
                fill(open, header.position(image), bytes.rewind());
                return;
            } catch (ClosedChannelException e) {
                if (closed || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                open = reopened();
            }
        }
    }

    private synchronized FileChannel reopened() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (!channel.isOpen()) {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
        return channel;
    }

    private Refusal damaged() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return new Refusal(
                    Message.of("feed.problem.cache-damaged", file.toString()),
                    Message.of("feed.hint.cache-delete"),
                    e);
        }
        return new Refusal(
                Message.of("feed.problem.cache-damaged", file.toString()),
                Message.of("feed.hint.cache-again"));
    }

    private static ByteBuffer read(FileChannel channel, long position, int length)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        fill(channel, position, bytes);
        return bytes.rewind();
    }

    private static void fill(FileChannel channel, long position, ByteBuffer bytes)
            throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                throw new EOFException();
            }
            at += read;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // it was only read from
        }
    }
}
