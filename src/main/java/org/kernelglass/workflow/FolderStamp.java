package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.kernelglass.dataset.random.SplitMix64;

/**
 * By what a change of a folder is noticed without reading it: size, time and place on the disk of
 * the folder and of some of what lies in it. A file that is made, replaced or removed changes the
 * time of its folder; one that is written in place changes its own.
 *
 * @param mark of all these together
 * @param newest the latest time of a change, milliseconds since 1970
 */
record FolderStamp(long mark, long newest) {

    /** Where files have the coarsest times, two changes within this look like one. */
    private static final long COARSEST_MILLISECONDS = 2000;

    private static final FolderStamp NOTHING = new FolderStamp(0, Long.MIN_VALUE);

    /**
     * @param parts names of what is looked at in the folder; what is not there is seen to be not
     */
    static FolderStamp of(Path folder, List<String> parts) {
        FolderStamp stamp = NOTHING.and(folder);
        for (String part : parts) {
            stamp = stamp.and(folder.resolve(part));
        }
        return stamp;
    }

    private FolderStamp and(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long own =
                    SplitMix64.of(
                                    mark,
                                    attributes.size(),
                                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                                    Objects.hashCode(attributes.fileKey()))
                            .nextLong();
            return new FolderStamp(own, Math.max(newest, attributes.lastModifiedTime().toMillis()));
        } catch (IOException notThere) {
            return new FolderStamp(SplitMix64.of(mark).nextLong(), newest);
        }
    }

    /** Whether a later change cannot be taken for none. */
    boolean isSettled(long now) {
        return newest <= now - COARSEST_MILLISECONDS;
    }
}
