package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.kernelglass.dataset.Batch;
import org.kernelglass.network.ProgramStep;

/**
 * Some images on their way through the network: they stop before each group of mutes, from where
 * every mute goes its own way to the logits, and reach the logits themselves in the end. Model
 * thread only.
 */
final class AblationPart implements AutoCloseable {

    private final StillNetwork network;
    private final List<MuteGroup> groups;
    private final Batch images;
    private final NDManager scope;
    private NDArray value;
    private int place;
    private int group;
    private int member;
    private boolean done;

    AblationPart(StillNetwork network, List<MuteGroup> groups, Batch images) {
        this.network = network;
        this.groups = groups;
        this.images = images;
        this.scope = network.scope();
        this.value = network.input(scope, images);
    }

    boolean done() {
        return done;
    }

    /**
     * Goes on: some mutes of the next group, or to the end.
     *
     * @param most images at once, each mute's counted
     * @return how many it were
     */
    int work(int most, Tallies tallies) {
        if (group == groups.size()) {
            advance(network.program().logitSteps().size());
            tallies.whole().add(value.toFloatArray(), 0, images.labels());
            done = true;
            return images.size();
        }
        MuteGroup present = groups.get(group);
        advance(present.begin());
        int rest = present.members().size() - member;
        int count = Math.min(rest, Math.max(1, most / images.size()));
        mute(present, present.members().subList(member, member + count), tallies);
        member = count == rest ? 0 : member + count;
        group += count == rest ? 1 : 0;
        return count * images.size();
    }

    private void advance(int to) {
        List<ProgramStep> steps = network.program().logitSteps().subList(place, to);
        NDArray next = network.run(steps, value, Forward.Observer.NONE);
        if (next != value) {
            value.close();
        }
        value = next;
        place = to;
    }

    private void mute(MuteGroup present, List<MuteGroup.Member> members, Tallies tallies) {
        try (NDManager inner = scope.newSubManager()) {
            float[] logits = new MutedForward(network, present, members, inner).logits(value);
            for (int row = 0; row < members.size(); row++) {
                tallies.muted(members.get(row).index())
                        .add(logits, row * images.size(), images.labels());
            }
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
