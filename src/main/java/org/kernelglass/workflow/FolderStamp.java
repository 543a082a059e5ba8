package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.kernelglass.dataset.random.SplitMix64;

/**
 * By what a change of a folder is noticed without reading it: name, size, time and place on the
 * disk of the folder and of all that lies directly in it. A file that is added to, replaced in or
 * removed from a folder inside it changes the time of that folder.
 *
 * @param mark of all these together
 * @param newest the latest time of a change, milliseconds since 1970
 */
record FolderStamp(long mark, long newest) {

    /** Where files have the coarsest times, two changes within this look like one. */
    private static final long COARSEST_MILLISECONDS = 2000;

    private static final FolderStamp UNKNOWN = new FolderStamp(0, Long.MAX_VALUE);

    /** Of a folder that is gone, one that has changed just now. */
    static FolderStamp of(Path folder) {
        Marks marks = new Marks();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 1, marks);
            return new FolderStamp(marks.sum, marks.newest);
        } catch (IOException gone) {
            return UNKNOWN;
        }
    }

    /** Whether a later change cannot be taken for none. */
    boolean isSettled(long now) {
        return newest <= now - COARSEST_MILLISECONDS;
    }

    /** Adds up, for a folder lists its files in any order. */
    private static final class Marks extends SimpleFileVisitor<Path> {

        private long sum;
        private long newest = Long.MIN_VALUE;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return add(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return add(file, attributes);
        }

        private FileVisitResult add(Path file, BasicFileAttributes attributes) {
            sum +=
                    SplitMix64.of(
                                    file.getFileName().toString().hashCode(),
                                    attributes.size(),
                                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                                    Objects.hashCode(attributes.fileKey()))
                            .nextLong();
            newest = Math.max(newest, attributes.lastModifiedTime().toMillis());
            return FileVisitResult.CONTINUE;
        }
    }
}
