package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.kernelglass.message.Refusal;

/**
 * {@code project.json}: read, and written at once (see {@link AtomicFile}). What this version does
 * not know is kept. Any thread.
 */
public final class ProjectFile {

    /** The file's name inside a project folder. */
    public static final String NAME = "project.json";

    private static final JsonFile FORMAT = new JsonFile("kernelglass-project", 1);

    private final ProjectJson json;

    public ProjectFile(StackJson stacks) {
        this.json = new ProjectJson(stacks);
    }

    /**
     * The project in the file.
     *
     * @param path the file, or the folder that holds it
     * @throws Refusal if it is missing, damaged or newer than this version; the sentence says where
     *     and why
     */
    public Project read(Path path) {
        Path file = file(path);
        return json.read(JsonPlace.top(file, FORMAT.read(file)));
    }

    /**
     * Writes the project.
     *
     * @param path the file, or the folder that holds it
     * @throws Refusal if it cannot be written, or if the file that stands there is damaged: that is
     *     left as it is
     */
    public void write(Path path, Project project) {
        Path file = file(path);
        ObjectNode fresh = FORMAT.start();
        json.write(project, fresh);
        boolean standing = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        FORMAT.write(file, standing ? JsonMerge.keepUnknown(FORMAT.read(file), fresh) : fresh);
    }

    private static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve(NAME) : path;
    }
}
