package org.kernelglass.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * An open project: the one who opened it first may write it, until {@link #close} or the end of the
 * process; others may only read. A dataset inside the folder is named relative to it in the file,
 * so that the folder can be moved. Any thread.
 */
public final class ProjectFolder implements AutoCloseable {

    static final String LOCK = "project.lock";

    private final Path folder;
    private final ProjectFile file;
    private final FolderLock lock;
    private final Refusal readOnly;

    private ProjectFolder(Path folder, ProjectFile file, FolderLock lock, Refusal readOnly) {
        this.folder = folder;
        this.file = file;
        this.lock = lock;
        this.readOnly = readOnly;
    }

    /**
     * Opens a folder to work in it; what is in {@code project.json} is not looked at yet.
     *
     * @throws Refusal if the folder is missing
     */
    public static ProjectFolder open(Path folder, StackJson stacks) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            throw new Refusal(
                    Message.of("project.problem.no-folder", whole.toString()),
                    Message.of("project.hint.no-folder"));
        }
        ProjectFile file = new ProjectFile(stacks);
        try {
            FolderLock lock = FolderLock.take(whole, LOCK, busy(whole));
            return new ProjectFolder(whole, file, lock, null);
        } catch (Refusal refusal) {
            return new ProjectFolder(whole, file, null, refusal);
        }
    }

    /**
     * Opens a folder for a new project and writes that at once; the folder is made where it is
     * missing.
     *
     * @throws Refusal if a project stands there already, or it cannot be written
     */
    public static ProjectFolder create(Path folder, Project project, StackJson stacks) {
        MadeFolder.at(folder);
        ProjectFolder opened = open(folder, stacks);
        try {
            opened.begin(project);
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void begin(Project project) {
        if (holdsProject()) {
            throw new Refusal(
                    Message.of("project.problem.project-there", folder.toString()),
                    Message.of("project.hint.project-there"));
        }
        write(project);
    }

    /**
     * A project that cannot be kept: nothing is ever written.
     *
     * @param reason why
     */
    public static ProjectFolder detached(Path folder, Refusal reason, StackJson stacks) {
        return new ProjectFolder(
                folder.toAbsolutePath().normalize(), new ProjectFile(stacks), null, reason);
    }

    private static Refusal busy(Path folder) {
        return new Refusal(
                Message.of("project.problem.project-busy", folder.toString()),
                Message.of("project.hint.project-busy"));
    }

    public Path path() {
        return folder;
    }

    /** Why nothing is written here; empty where it is. */
    public Optional<Refusal> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    /** Whether a project stands here. */
    public boolean holdsProject() {
        return Files.exists(folder.resolve(ProjectFile.NAME));
    }

    /**
     * The project as it stands in the file, with the dataset's whole path.
     *
     * @throws Refusal if it is missing or damaged; the sentence says where
     */
    public Project read() {
        Project project = file.read(folder.resolve(ProjectFile.NAME));
        String location = project.data().location();
        return location.isEmpty() ? project : at(project, folder.resolve(location).normalize());
    }

    /**
     * Replaces the file at once.
     *
     * @throws Refusal if another writes here, or it cannot be written, or what stands there is
     *     damaged; the file is then as it was
     */
    public void write(Project project) {
        if (readOnly != null) {
            throw readOnly;
        }
        String location = project.data().location();
        boolean inside = !location.isEmpty() && Path.of(location).startsWith(folder);
        file.write(
                folder.resolve(ProjectFile.NAME),
                inside ? at(project, folder.relativize(Path.of(location))) : project);
    }

    private static Project at(Project project, Path location) {
        return new Project(project.data().at(location.toString()), project.stack(), project.plan());
    }

    /** Lets others write. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
