package org.kernelglass.workflow;

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
import java.util.stream.Collectors;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.files.Reasons;
import org.kernelglass.dataset.scan.OwnMark;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * The files that a person names, and those below the folders that a person names, in order.
 *
 * @param problems what cannot be read: a folder that is closed, a link that leads back
 */
record PictureFiles(List<Path> files, List<DatasetProblem> problems) {

    /**
     * Looks for them.
     *
     * @throws Refusal if one that was named is not there, or there is no file at all
     */
    static PictureFiles of(List<Path> named) {
        List<Path> files = new ArrayList<>();
        List<DatasetProblem> problems = new ArrayList<>();
        for (Path file : named) {
            if (!Files.exists(file)) {
                throw new Refusal(
                        Message.of("workflow.problem.no-file", file.toString()),
                        Message.of("workflow.hint.no-file"));
            }
            if (Files.isDirectory(file)) {
                files.addAll(below(file, problems));
            } else {
                files.add(file);
            }
        }
        if (files.isEmpty() && problems.isEmpty()) {
            throw new Refusal(
                    Message.of("workflow.problem.no-pictures", names(named)),
                    Message.of("workflow.hint.no-pictures"));
        }
        return new PictureFiles(files, problems);
    }

    private static String names(List<Path> named) {
        return named.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static List<Path> below(Path folder, List<DatasetProblem> problems) {
        List<Path> found = new ArrayList<>();
        SimpleFileVisitor<Path> visitor =
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path inner, BasicFileAttributes attributes) {
                        if (inner.equals(folder) || !OwnMark.isOfResult(inner)) {
                            return FileVisitResult.CONTINUE;
                        }
                        Message reason = Message.of("workflow.problem.own-folder");
                        problems.add(new DatasetProblem(inner.toString(), reason, true));
                        return FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && isVisible(file)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        problems.add(new DatasetProblem(file.toString(), Reasons.of(e), true));
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            EnumSet<FileVisitOption> follow = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
            Files.walkFileTree(folder, follow, Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            throw new Refusal(Message.of("workflow.problem.folder", folder.toString()), e);
        }
        found.sort(null);
        return found;
    }

    private static boolean isVisible(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.equalsIgnoreCase("Thumbs.db");
    }
}
