package org.kernelglass.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;

/**
 * How right the whole network is, and how right it is with each mute.
 *
 * @param whole nothing muted
 * @param all one for each mute in the order asked
 */
record Tallies(Tally whole, List<Tally> all) {

    static Tallies of(Look.Ablation look) {
        return new Tallies(
                new Tally(look.classes()),
                Stream.generate(() -> new Tally(look.classes()))
                        .limit(look.mutes().size())
                        .toList());
    }

    Tally muted(int index) {
        return all.get(index);
    }

    Sight.Ablation sight(long step, Look.Ablation look) {
        return new Sight.Ablation(
                step,
                whole.outcome(),
                IntStream.range(0, all.size())
                        .mapToObj(
                                index ->
                                        new Sight.Effect(
                                                look.mutes().get(index), all.get(index).outcome()))
                        .toList());
    }
}
