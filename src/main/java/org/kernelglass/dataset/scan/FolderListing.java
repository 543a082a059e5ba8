package org.kernelglass.dataset.scan;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.files.Clutter;
import org.kernelglass.dataset.files.Reasons;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Lists a folder to its depth, following symbolic links; a link that leads back into itself, a
 * folder that may not be read, and what is no file become problems.
 */
final class FolderListing extends SimpleFileVisitor<Path> {

    private final Path root;
    private final IntConsumer seen;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private final List<DatasetProblem> problems = new ArrayList<>();

    private FolderListing(Path root, IntConsumer seen) {
        this.root = root;
        this.seen = seen;
    }

    /**
     * @param seen hears the number of files found so far; may throw to end the listing
     * @throws Refusal if the folder itself cannot be read
     */
    static Listing of(Path root, IntConsumer seen) {
        FolderListing listing = new FolderListing(root, seen);
        try {
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("dataset.refuse.unreadable", root.toString(), Reasons.of(e)), e);
        }
        return new Listing(listing.files, listing.folders, listing.problems);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (Clutter.is(folder.getFileName().toString())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.add(name(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (Clutter.is(file.getFileName().toString())) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            problem(file, Message.of("dataset.file.broken-link"));
        } else if (!attributes.isRegularFile()) {
            problem(file, Message.of("dataset.file.no-file"));
        } else {
            long changed = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            files.add(new FoundFile(name(file), attributes.size(), changed));
            seen.accept(files.size());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        if (!Clutter.is(file.getFileName().toString())) {
            problem(file, Reasons.of(e));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        if (e != null) {
            problem(folder, Reasons.of(e));
        }
        return FileVisitResult.CONTINUE;
    }

    private void problem(Path file, Message reason) {
        problems.add(new DatasetProblem(name(file), reason, true));
    }

    private String name(Path file) {
        StringJoiner name = new StringJoiner("/");
        root.relativize(file).forEach(part -> name.add(part.toString()));
        return name.toString();
    }
}
