package org.kernelglass.dataset.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * The dataset that comes with the program, so that the first run needs nothing else: 3,000 training
 * and 1,000 test images of Fashion-MNIST (Xiao, Rasul, Vollgraf 2017), ten classes, 28×28 grey.
 */
public final class SampleDataset {

    private static final String RESOURCE = "/assets/fashion-mnist-sample.zip";

    private SampleDataset() {}

    /**
     * Copies the sample out of the program, once: a copy that is there and whole is used again.
     *
     * @param cacheFolder where to; made if missing
     * @return the zip, a location for a scan
     * @throws Refusal if it cannot be written
     */
    public static Path extract(Path cacheFolder) {
        Path target = cacheFolder.resolve(RESOURCE.substring(RESOURCE.lastIndexOf('/') + 1));
        try {
            byte[] content = content();
            boolean whole =
                    Files.isRegularFile(target)
                            && Files.size(target) == content.length
                            && Arrays.equals(Files.readAllBytes(target), content);
            if (!whole) {
                write(content, target);
            }
            return target;
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("dataset.refuse.sample", target.toString(), Reasons.of(e)), e);
        }
    }

    private static byte[] content() throws IOException {
        try (InputStream in = SampleDataset.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the program was built without " + RESOURCE);
            }
            return in.readAllBytes();
        }
    }

    private static void write(byte[] content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path temporary = Files.createTempFile(target.getParent(), "sample-", ".tmp");
        try {
            Files.write(temporary, content);
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
