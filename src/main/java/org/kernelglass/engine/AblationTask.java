package org.kernelglass.engine;

import java.util.List;
import java.util.Optional;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;

/**
 * What breaks where filters are muted, with the network as it was in the beginning: a slice is some
 * images with some mutes. Model thread only.
 */
final class AblationTask implements ProbeTask {

    private final Look.Ablation look;
    private final Listener listener;
    private final List<MuteGroup> groups;
    private final Tallies tallies;
    private final StillNetwork network;
    private final FeedParts parts;
    private final SliceSize size;
    private Optional<AblationPart> part = Optional.empty();
    private long began = -1;

    /**
     * Opens the feed with the first slice.
     *
     * @throws org.kernelglass.message.Refusal if a mute is not possible
     */
    AblationTask(ProbeEye eye, Look.Ablation look, Listener listener) {
        this.look = look;
        this.listener = listener;
        this.groups = MuteGroup.of(eye.view().program(), look.mutes());
        this.tallies = Tallies.of(look);
        this.network = eye.still();
        this.parts = new FeedParts(look.images(), network.program().input());
        this.size = new SliceSize(SliceMemory.images(network.program()));
    }

    @Override
    public Optional<Sight> slice(long step) {
        began = began < 0 ? step : began;
        long start = System.nanoTime();
        if (part.isEmpty()) {
            part =
                    parts.next(size.images())
                            .map(images -> new AblationPart(network, groups, images));
        }
        if (part.isEmpty()) {
            return Optional.of(tallies.sight(began, look));
        }
        int taken = part.get().work(size.images(), tallies);
        size.took((System.nanoTime() - start) / 1e9, taken);
        if (part.get().done()) {
            endPart();
            listener.progress(parts.share());
        }
        return Optional.empty();
    }

    private void endPart() {
        part.ifPresent(AblationPart::close);
        part = Optional.empty();
    }

    @Override
    public void close() {
        endPart();
        parts.close();
        network.close();
    }
}
