package org.kernelglass.inspection;

import java.util.Set;

/**
 * Filters that are made silent: their channels are 0 where they are consumed, after the per-channel
 * layers that follow (see {@link org.kernelglass.network.MutePoint}).
 *
 * @param layerId the layer whose filters they are
 * @param channels which; empty for the whole layer
 */
public record Mute(String layerId, Set<Integer> channels) {

    public Mute {
        channels = Set.copyOf(channels);
    }
}
