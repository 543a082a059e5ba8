package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Where filters are made silent so that nothing of them is left: after the last layer that still
 * keeps their channels apart. What follows, the same layer without these filters would give too.
 *
 * <p>From the filters' layer on, layers that work on each channel by itself are passed: BatchNorm
 * and Standardize, pointwise functions, dropout, pools and global pools, depthwise convolutions
 * (whose channels made of a silent one are silent), Flatten (whose values of a silent channel are
 * silent). It ends before a layer that mixes channels, before a container, at the end of a branch,
 * and at the logits; a filter that is a class's logit has a logit of 0.
 *
 * @param layerId the layer after which channels are set to 0
 * @param channels which channels of that layer's output; of a vector, which values
 */
public record MutePoint(String layerId, Set<Integer> channels) {

    public MutePoint {
        channels = Set.copyOf(channels);
    }

    /**
     * @param layerId the layer whose filters are made silent
     * @param channels which filters; empty for the whole layer
     * @throws Refusal if there is no such layer, or it has no filters of its own
     * @throws IllegalArgumentException if there is no such filter
     */
    public static MutePoint of(NetworkProgram program, String layerId, Set<Integer> channels) {
        List<ProgramStep> flow =
                flow(program.logitSteps(), layerId).orElseThrow(() -> none(program, layerId));
        ProgramStep first = flow.get(0);
        if (!(first instanceof ProgramStep.Single layer) || !hasFilters(layer)) {
            throw noFilters(program, first);
        }
        return follow(flow, asked(layer, channels));
    }

    /** The layers whose filters may be muted, in order, also those inside containers. */
    public static List<ProgramStep.Single> mutable(NetworkProgram program) {
        List<ProgramStep.Single> found = new ArrayList<>();
        collect(program.logitSteps(), found);
        return found;
    }

    private static void collect(List<ProgramStep> steps, List<ProgramStep.Single> found) {
        for (ProgramStep step : steps) {
            if (step instanceof ProgramStep.Branches container) {
                container.branches().forEach(branch -> collect(branch, found));
            } else if (step instanceof ProgramStep.Single layer && hasFilters(layer)) {
                found.add(layer);
            }
        }
    }

    private static boolean hasFilters(ProgramStep.Single layer) {
        return layer.operations().stream()
                .anyMatch(one -> one instanceof Convolve || one instanceof Dense);
    }

    /** The layer and those that follow it in its branch. */
    private static Optional<List<ProgramStep>> flow(List<ProgramStep> steps, String layerId) {
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).layerId().equals(layerId)) {
                return Optional.of(steps.subList(at, steps.size()));
            }
            if (steps.get(at) instanceof ProgramStep.Branches container) {
                Optional<List<ProgramStep>> inside =
                        container.branches().stream()
                                .flatMap(branch -> flow(branch, layerId).stream())
                                .findFirst();
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> asked(ProgramStep.Single layer, Set<Integer> channels) {
        int filters = layer.output().channels();
        Set<Integer> all = IntStream.range(0, filters).boxed().collect(Collectors.toSet());
        if (!all.containsAll(channels)) {
            throw new IllegalArgumentException(channels + " of " + filters + " filters");
        }
        return channels.isEmpty() ? all : channels;
    }

    private static MutePoint follow(List<ProgramStep> flow, Set<Integer> channels) {
        MutePoint point = new MutePoint(flow.get(0).layerId(), channels);
        for (ProgramStep next : flow.subList(1, flow.size())) {
            if (!(next instanceof ProgramStep.Single layer)) {
                return point;
            }
            Optional<Set<Integer>> kept = ChannelPath.through(layer, point.channels());
            if (kept.isEmpty()) {
                return point;
            }
            point = new MutePoint(layer.layerId(), kept.get());
        }
        return point;
    }

    private static Refusal none(NetworkProgram program, String layerId) {
        return new Refusal(Message.of("network.problem.mute-gone", layerId), hint(program));
    }

    private static Refusal noFilters(NetworkProgram program, ProgramStep step) {
        return new Refusal(
                Message.of("network.problem.mute-no-filters", step.address(), kind(step)),
                hint(program));
    }

    private static Message hint(NetworkProgram program) {
        String addresses =
                mutable(program).stream()
                        .map(layer -> layer.address() + " (" + layer.kindId() + ")")
                        .collect(Collectors.joining(", "));
        return Message.of("network.hint.mute", addresses);
    }

    private static String kind(ProgramStep step) {
        return step instanceof ProgramStep.Single single
                ? single.kindId()
                : ((ProgramStep.Branches) step).kindId();
    }
}
