package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kernelglass.inspection.Mute;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;

/**
 * Mutes that act after one and the same layer: what comes before is computed once for all of them.
 *
 * @param layerId the layer after which channels are set to 0
 * @param output what comes out of it
 * @param begin the first of the program's steps that is different for each mute
 * @param inside whether the layer is within that step, a container; otherwise it is just before
 * @param members the mutes
 */
record MuteGroup(
        String layerId, TensorShape output, int begin, boolean inside, List<Member> members) {

    /**
     * One mute.
     *
     * @param index place in the order asked
     * @param channels that are set to 0
     */
    record Member(int index, Set<Integer> channels) {}

    /**
     * Groups the mutes, the earliest in the program first.
     *
     * @throws org.kernelglass.message.Refusal if one is not possible
     */
    static List<MuteGroup> of(NetworkProgram program, List<Mute> mutes) {
        Map<String, List<Member>> byLayer = new LinkedHashMap<>();
        for (int index = 0; index < mutes.size(); index++) {
            Mute mute = mutes.get(index);
            MutePoint point = MutePoint.of(program, mute.layerId(), mute.channels());
            byLayer.computeIfAbsent(point.layerId(), id -> new ArrayList<>())
                    .add(new Member(index, point.channels()));
        }
        return byLayer.entrySet().stream()
                .map(entry -> of(program, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(MuteGroup::begin))
                .toList();
    }

    private static MuteGroup of(NetworkProgram program, String layerId, List<Member> members) {
        int place = LayerSearch.place(program, layerId);
        ProgramStep layer = LayerSearch.layer(program, layerId);
        boolean inside = program.steps().get(place) != layer;
        return new MuteGroup(
                layerId, layer.output(), inside ? place : place + 1, inside, List.copyOf(members));
    }
}
