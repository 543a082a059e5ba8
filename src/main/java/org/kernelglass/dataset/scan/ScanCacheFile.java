package org.kernelglass.dataset.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import org.kernelglass.dataset.PictureFacts;
import org.kernelglass.dataset.decode.PictureDecoder;
import org.kernelglass.dataset.files.PictureBytes;
import org.kernelglass.message.Message;

/**
 * A scan cache on disk, one file per location. Only a help: where it is missing, damaged, or of
 * another version, everything is read anew and the file written again.
 */
final class ScanCacheFile {

    private static final Logger LOG = Logger.getLogger(ScanCacheFile.class.getName());
    private static final int MAGIC = 0x4B475343;
    private static final int VERSION = 1;

    private final Path file;

    private ScanCacheFile(Path file) {
        this.file = file;
    }

    static ScanCacheFile of(Path folder, Path location) {
        String path = location.toAbsolutePath().normalize().toString();
        String name = PictureBytes.hash(path.getBytes(StandardCharsets.UTF_8)).substring(0, 24);
        return new ScanCacheFile(folder.resolve("scan-" + name + ".bin"));
    }

    /** What it remembers; nothing where it cannot be used. */
    ScanCache read() {
        try {
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            return bytes.length < 2 * Integer.BYTES ? ScanCache.empty() : read(bytes);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.log(Level.INFO, "scan cache not used: " + file, e);
            return ScanCache.empty();
        }
    }

    /** Replaces the file; a failure only costs time at the next scan. */
    void write(ScanCache cache) {
        try {
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), "scan-", ".tmp");
            try {
                Files.write(temporary, bytes(cache));
                Files.move(
                        temporary,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.INFO, "scan cache not written: " + file, e);
        }
    }

    private static ScanCache read(byte[] bytes) throws IOException {
        int length = bytes.length - Integer.BYTES;
        if (ByteBuffer.wrap(bytes).getInt(length) != checksum(bytes, length)) {
            throw new IOException("checksum");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        if (in.readInt() != MAGIC
                || in.readInt() != VERSION
                || in.readInt() != PictureDecoder.VERSION) {
            return ScanCache.empty();
        }
        int count = in.readInt();
        Map<FoundFile, Verdict> known = new HashMap<>();
        for (int i = 0; i < count; i++) {
            known.put(new FoundFile(in.readUTF(), in.readLong(), in.readLong()), verdict(in));
        }
        return new ScanCache(known);
    }

    private static Verdict verdict(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return new Verdict.Unreadable(message(in), true);
        }
        PictureFacts facts =
                new PictureFacts(in.readInt(), in.readInt(), in.readInt(), in.readInt());
        return new Verdict.Readable(in.readUTF(), facts);
    }

    private static Message message(DataInputStream in) throws IOException {
        String key = in.readUTF();
        List<Object> arguments = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            arguments.add(
                    switch (in.readChar()) {
                        case 'L' -> in.readLong();
                        case 'D' -> in.readDouble();
                        case 'M' -> message(in);
                        default -> in.readUTF();
                    });
        }
        return new Message(key, arguments);
    }

    private static byte[] bytes(ScanCache cache) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(PictureDecoder.VERSION);
        out.writeInt(cache.known().size());
        for (Map.Entry<FoundFile, Verdict> entry : cache.known().entrySet()) {
            out.writeUTF(entry.getKey().name());
            out.writeLong(entry.getKey().bytes());
            out.writeLong(entry.getKey().stamp());
            write(entry.getValue(), out);
        }
        out.writeInt(checksum(bytes.toByteArray(), out.size()));
        return bytes.toByteArray();
    }

    private static void write(Verdict verdict, DataOutputStream out) throws IOException {
        out.writeBoolean(verdict instanceof Verdict.Readable);
        if (verdict instanceof Verdict.Readable readable) {
            out.writeInt(readable.facts().height());
            out.writeInt(readable.facts().width());
            out.writeInt(readable.facts().channels());
            out.writeInt(readable.facts().bits());
            out.writeUTF(readable.hash());
        } else if (verdict instanceof Verdict.Unreadable unreadable) {
            write(unreadable.reason(), out);
        }
    }

    private static void write(Message message, DataOutputStream out) throws IOException {
        out.writeUTF(message.key());
        out.writeInt(message.arguments().size());
        for (Object argument : message.arguments()) {
            if (argument instanceof Message inner) {
                out.writeChar('M');
                write(inner, out);
            } else if (argument instanceof Integer || argument instanceof Long) {
                out.writeChar('L');
                out.writeLong(((Number) argument).longValue());
            } else if (argument instanceof Number number) {
                out.writeChar('D');
                out.writeDouble(number.doubleValue());
            } else {
                out.writeChar('S');
                out.writeUTF(argument.toString());
            }
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
