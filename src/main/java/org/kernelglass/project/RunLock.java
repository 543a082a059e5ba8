package org.kernelglass.project;

import java.nio.file.Path;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** One run is written by one process, and by one part of it. Any thread. */
final class RunLock {

    static final String FILE = "run.lock";

    private RunLock() {}

    /**
     * @throws Refusal if the run is being written already
     */
    static FolderLock take(Path folder) {
        return FolderLock.take(
                folder,
                FILE,
                new Refusal(
                        Message.of("project.problem.busy", folder.toString()),
                        Message.of("project.hint.busy")));
    }
}
