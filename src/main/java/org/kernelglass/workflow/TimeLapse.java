package org.kernelglass.workflow;

import java.nio.file.Path;
import org.kernelglass.project.FrameFolder;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;

/** Opens what a run has kept of its course, also while it goes on. Any thread. */
public final class TimeLapse {

    private final RunTools tools;

    public TimeLapse(RunTools tools) {
        this.tools = tools;
    }

    /**
     * The frames that there are now; of a run without a time-lapse there are none.
     *
     * @throws org.kernelglass.message.Refusal if there is no run, or its record or its pinned
     *     images are damaged
     */
    public TimeLapseRecording open(Path run) {
        RunRecord record = RunFolder.read(run, tools.stacks());
        FrameFolder folder = new FrameFolder(run);
        return new TimeLapseRecording(
                record.project().stack(),
                ResumeRun.program(record),
                folder.pinned(),
                folder.frames(),
                folder.bytes());
    }
}
