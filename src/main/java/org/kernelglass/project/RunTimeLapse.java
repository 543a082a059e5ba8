package org.kernelglass.project;

import java.util.List;
import org.kernelglass.training.SnapshotStore;

/** What a run keeps for its time-lapse: the images that it watches, and its frames. Any thread. */
public final class RunTimeLapse {

    private final FrameFolder frames;

    RunTimeLapse(FrameFolder frames) {
        this.frames = frames;
    }

    /**
     * Keeps the images that the time-lapse watches.
     *
     * @throws org.kernelglass.message.Refusal if they cannot be written
     */
    public void keepPinned(List<PinnedImage> images) {
        PinnedFile.write(frames.path(), new PinnedFile.Pins(true, images));
    }

    /**
     * Keeps that there is to be no time-lapse.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void keepNone() {
        PinnedFile.write(frames.path(), new PinnedFile.Pins(false, List.of()));
    }

    /** Whether it was decided if there is to be a time-lapse. */
    public boolean isDecided() {
        return PinnedFile.read(frames.path()).isPresent();
    }

    /**
     * Where the frames are kept, if there is a time-lapse; those after the step are dropped, to be
     * taken anew.
     *
     * @param step where the run begins or goes on; at 0 all are dropped
     * @param batches in an epoch
     * @throws org.kernelglass.message.Refusal if the pinned images are damaged, or a frame cannot
     *     be removed
     */
    public SnapshotStore framesFrom(long step, int batches) {
        if (!PinnedFile.read(frames.path()).map(PinnedFile.Pins::recorded).orElse(false)) {
            return SnapshotStore.NONE;
        }
        RunFrames store = new RunFrames(frames, batches, FrameFolder.BUDGET);
        store.dropAfter(step == 0 ? -1 : step);
        return store;
    }
}
