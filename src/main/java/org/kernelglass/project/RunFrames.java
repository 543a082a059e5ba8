package org.kernelglass.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Snapshot;
import org.kernelglass.training.SnapshotStore;

/**
 * Writes a run's time-lapse within its budget: room is made before a frame is written. Only for the
 * one who holds the run's lock.
 */
public final class RunFrames implements SnapshotStore {

    private final FrameFolder folder;
    private final FramePlan plan;
    private final List<Tensor> pinned;
    private final long budget;

    /**
     * @param batches in an epoch
     * @param budget bytes, the pinned images included
     */
    RunFrames(FrameFolder folder, int batches, long budget) {
        this.folder = folder;
        this.plan = new FramePlan(batches);
        this.pinned = folder.pinned().stream().map(PinnedImage::pixels).toList();
        this.budget = budget - folder.pinnedBytes();
    }

    /**
     * Removes the frames after a step: the run goes on from there and takes them anew.
     *
     * @param step −1 for all
     * @throws Refusal if one cannot be removed
     */
    void dropAfter(long step) {
        folder.remove(frame -> frame.step() > step);
    }

    @Override
    public List<Tensor> pinned() {
        return pinned;
    }

    @Override
    public boolean wants(long step, boolean epochEnds) {
        return plan.wants(step, epochEnds);
    }

    @Override
    public void save(Snapshot snapshot) {
        FrameFile file = FrameFile.of(folder.path(), snapshot);
        long room = budget / file.bytes();
        if (room < 2) {
            throw new Refusal(
                    Message.of("project.problem.frame-size", megabytes(file.bytes())),
                    Message.of("project.hint.frame-size", megabytes(FrameFolder.BUDGET)));
        }
        Set<Long> kept = new HashSet<>(plan.kept(snapshot.step(), room));
        folder.remove(frame -> frame.step() == file.step() || !kept.contains(frame.step()));
        file.write(snapshot);
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
