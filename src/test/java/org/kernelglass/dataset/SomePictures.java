package org.kernelglass.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

/** Pictures made from the hash of an entry, and how often they were asked for. */
final class SomePictures implements PictureSource {

    final AtomicInteger reads = new AtomicInteger();
    final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    final Set<String> deep = ConcurrentHashMap.newKeySet();
    private final int height;
    private final int width;
    private final int channels;

    SomePictures(int height, int width, int channels) {
        this.height = height;
        this.width = width;
        this.channels = channels;
    }

    @Override
    public Picture read(ImageEntry entry, Size atLeast) {
        reads.incrementAndGet();
        if (unreadable.contains(entry.name())) {
            throw new Refusal(Message.of("feed.problem.cache-damaged", entry.name()));
        }
        return random(entry.hash().hashCode(), deep.contains(entry.name()) ? 16 : 8);
    }

    Picture random(int seed, int bits) {
        Random random = new Random(seed);
        short[] samples = new short[height * width * channels];
        for (int sample = 0; sample < samples.length; sample++) {
            samples[sample] = (short) random.nextInt(1 << bits);
        }
        return new Picture(height, width, channels, bits, samples);
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** Images of unique content, their labels in turn. */
    static ImageIndex index(int images, int classes) {
        List<ImageEntry> entries = new ArrayList<>();
        for (int image = 0; image < images; image++) {
            String name = "c%d/%06d.png".formatted(image % classes, image);
            entries.add(new ImageEntry(name, image % classes, Optional.empty(), "h" + image));
        }
        return index(entries, classes);
    }

    static ImageIndex index(List<ImageEntry> entries, int classes) {
        List<String> names = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            names.add("c" + label);
        }
        return new ImageIndex(Path.of("somewhere"), names, entries, List.of());
    }
}
