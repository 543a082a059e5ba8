package org.kernelglass.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.workspace.Workspace;

/** Shows a folder in the system's own file browser. FX thread. */
final class FileBrowser {

    private FileBrowser() {}

    /** Off the FX thread; says where the folder is where there is no browser. */
    static void show(Workspace workspace, Path folder) {
        workspace
                .background()
                .run(
                        () -> start(folder),
                        process -> {},
                        refusal -> workspace.problemProperty().set(refusal));
    }

    private static Process start(Path folder) {
        try {
            return new ProcessBuilder(command(), folder.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("runs.problem.reveal"),
                    Message.of("runs.hint.reveal", folder.toString()),
                    e);
        }
    }

    private static String command() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return "explorer";
        }
        return system.startsWith("mac") ? "open" : "xdg-open";
    }
}
