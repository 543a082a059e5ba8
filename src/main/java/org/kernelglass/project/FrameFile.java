package org.kernelglass.project;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Snapshot;

/**
 * The file of one frame of a time-lapse. Its name holds step, epoch and checksum (CRC-32C), so that
 * a frame is there whole or not at all. Any thread.
 *
 * @param epoch the epoch in which the next batch lies, from 0
 */
public record FrameFile(Path path, long step, int epoch, String crc32c, long bytes) {

    private static final Pattern NAME =
            Pattern.compile("step-(\\d{1,18})-epoch-(\\d{1,9})-([0-9a-f]{8})\\.safetensors");
    private static final String KERNELS = "kernels/";
    private static final String MAPS = "maps/";

    /** The file that a frame would have, without writing anything. */
    static FrameFile of(Path folder, Snapshot frame) {
        CountedOutputStream counted = new CountedOutputStream(OutputStream.nullOutputStream());
        CRC32C sum = new CRC32C();
        try {
            TensorFile.write(tensors(frame), new CheckedOutputStream(counted, sum));
        } catch (IOException e) {
            throw FileTrouble.writing(folder, e);
        }
        String hex = HexFormat.of().toHexDigits((int) sum.getValue());
        String name =
                String.format(
                        Locale.ROOT,
                        "step-%08d-epoch-%04d-%s.safetensors",
                        frame.step(),
                        frame.epoch(),
                        hex);
        return new FrameFile(
                folder.resolve(name), frame.step(), frame.epoch(), hex, counted.count());
    }

    /** What a file's name says; empty if it is no frame's. */
    static Optional<FrameFile> named(Path path) throws IOException {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new FrameFile(
                        path,
                        Long.parseLong(name.group(1)),
                        Integer.parseInt(name.group(2)),
                        name.group(3),
                        Files.size(path)));
    }

    void write(Snapshot frame) {
        AtomicFile.write(path, out -> TensorFile.write(tensors(frame), out));
    }

    private static Map<String, Tensor> tensors(Snapshot frame) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        frame.kernels().forEach((name, kernels) -> tensors.put(KERNELS + name, kernels));
        for (int image = 0; image < frame.maps().size(); image++) {
            String prefix = MAPS + image + "/";
            frame.maps().get(image).forEach((layer, maps) -> tensors.put(prefix + layer, maps));
        }
        return tensors;
    }

    /**
     * The frame, bit for bit as it was taken.
     *
     * @throws org.kernelglass.message.Refusal if the file is missing or not as it was written; the
     *     sentence names it
     */
    public Snapshot read() {
        TensorFileReader.Contents contents = TensorFileReader.read(path);
        if (!HexFormat.of().toHexDigits((int) contents.crc32c()).equals(crc32c)) {
            throw FileTrouble.damaged(path, Message.of("project.reason.checksum"), null);
        }
        Map<String, Tensor> kernels = new LinkedHashMap<>();
        List<Map<String, Tensor>> maps = new ArrayList<>();
        contents.tensors()
                .forEach(
                        (name, tensor) -> {
                            if (name.startsWith(KERNELS)) {
                                kernels.put(name.substring(KERNELS.length()), tensor);
                            } else {
                                put(maps, name.substring(MAPS.length()), tensor);
                            }
                        });
        return new Snapshot(step, epoch, kernels, maps);
    }

    private static void put(List<Map<String, Tensor>> maps, String name, Tensor tensor) {
        int slash = name.indexOf('/');
        int image = Integer.parseInt(name.substring(0, slash));
        while (maps.size() <= image) {
            maps.add(new LinkedHashMap<>());
        }
        maps.get(image).put(name.substring(slash + 1), tensor);
    }
}
