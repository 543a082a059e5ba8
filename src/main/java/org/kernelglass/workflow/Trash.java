package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Where a project's deleted runs and experiments lie until they are deleted for good. Any thread.
 */
record Trash(Path folder) {

    static Trash of(Path project) {
        return new Trash(project.resolve("trash"));
    }

    /**
     * Moves a folder here.
     *
     * @return where it lies now
     * @throws Refusal if it cannot be moved
     */
    Path take(Path away) {
        Path target = free(away.getFileName().toString());
        try {
            Files.createDirectories(folder);
            return Files.move(away, target);
        } catch (IOException e) {
            throw new Refusal(Message.of("runs.problem.move", away.toString()), e);
        }
    }

    private Path free(String name) {
        Path target = folder.resolve(name);
        for (int copy = 2; Files.exists(target); copy++) {
            target = folder.resolve(name + "-" + copy);
        }
        return target;
    }

    /**
     * Moves a folder back.
     *
     * @throws Refusal if its place is taken, or it cannot be moved
     */
    static void putBack(Path trashed, Path place) {
        try {
            Files.move(trashed, place);
        } catch (IOException e) {
            throw new Refusal(Message.of("runs.problem.move", trashed.toString()), e);
        }
    }

    /**
     * Deletes all that lies here for good.
     *
     * @throws Refusal if something cannot be deleted
     */
    void empty() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new Refusal(Message.of("runs.problem.empty", folder.toString()), e);
        }
    }
}
