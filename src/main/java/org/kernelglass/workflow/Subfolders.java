package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** What lies in a folder. Any thread. */
final class Subfolders {

    private Subfolders() {}

    /**
     * In no order; nothing where there is no folder.
     *
     * @throws Refusal if it cannot be listed
     */
    static List<Path> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (IOException e) {
            throw new Refusal(Message.of("workflow.problem.folder", folder.toString()), e);
        }
        return children;
    }

    /** The greatest name first: that of the newest, where they are numbered. */
    static List<Path> newestFirst(Path folder) {
        return of(folder).stream()
                .sorted(
                        Comparator.comparing((Path child) -> child.getFileName().toString())
                                .reversed())
                .toList();
    }
}
