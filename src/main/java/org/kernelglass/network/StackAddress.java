package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Where a layer stands, as people count from 0: {@code 3} is the fourth layer, {@code 3.1.0} the
 * first layer of branch 1 inside it. Layers and branches alternate, so a layer has an odd count of
 * numbers.
 */
public record StackAddress(List<Integer> numbers) {

    static final StackAddress ROOT = new StackAddress(List.of());

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})*");

    public StackAddress {
        numbers = List.copyOf(numbers);
    }

    /**
     * Reads the address of a layer.
     *
     * @throws Refusal if the text is none
     */
    public static StackAddress parse(String text) {
        String trimmed = text.trim();
        if (NUMBERS.matcher(trimmed).matches()) {
            StackAddress address =
                    new StackAddress(
                            Stream.of(trimmed.split("\\.")).map(Integer::valueOf).toList());
            if (address.numbers.size() % 2 == 1) {
                return address;
            }
        }
        throw new Refusal(Message.of("network.problem.address", text));
    }

    /** The address of the layer with that id, or empty. */
    public static Optional<StackAddress> ofId(LayerStack stack, String layerId) {
        return AddressedLayer.all(stack).stream()
                .filter(entry -> entry.layer().id().equals(layerId))
                .map(AddressedLayer::address)
                .findFirst();
    }

    StackAddress child(int number) {
        return new StackAddress(Stream.concat(numbers.stream(), Stream.of(number)).toList());
    }

    /** As people read and write it. */
    public String text() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /**
     * The layer at this address.
     *
     * @throws Refusal if there is none; the hint lists the addresses that there are
     */
    public StackLayer find(LayerStack stack) {
        LayerStack inner = stack;
        for (int depth = 0; ; depth += 2) {
            StackLayer layer = at(inner.layers(), depth, stack);
            if (depth == numbers.size() - 1) {
                return layer;
            }
            inner = at(layer.branches(), depth + 1, stack);
        }
    }

    /**
     * The stack with the layer at this address changed.
     *
     * @throws Refusal if there is none, or what the change throws
     */
    public LayerStack change(LayerStack stack, UnaryOperator<StackLayer> change) {
        find(stack);
        return change(stack, 0, change);
    }

    private LayerStack change(LayerStack stack, int depth, UnaryOperator<StackLayer> change) {
        List<StackLayer> layers = new ArrayList<>(stack.layers());
        StackLayer old = layers.get(numbers.get(depth));
        layers.set(
                numbers.get(depth),
                depth == numbers.size() - 1
                        ? change.apply(old)
                        : old.withBranches(inside(old, depth + 1, change)));
        return new LayerStack(layers);
    }

    private List<LayerStack> inside(StackLayer layer, int depth, UnaryOperator<StackLayer> change) {
        List<LayerStack> branches = new ArrayList<>(layer.branches());
        int branch = numbers.get(depth);
        branches.set(branch, change(branches.get(branch), depth + 1, change));
        return branches;
    }

    private <E> E at(List<E> elements, int depth, LayerStack stack) {
        int number = numbers.get(depth);
        if (number >= elements.size()) {
            throw new Refusal(
                    Message.of("network.problem.no-layer", text()),
                    Message.of("network.hint.addresses", addresses(stack)));
        }
        return elements.get(number);
    }

    private static String addresses(LayerStack stack) {
        return AddressedLayer.all(stack).stream()
                .map(entry -> entry.address().text() + " " + entry.layer().kind().id())
                .collect(Collectors.joining(", "));
    }
}
