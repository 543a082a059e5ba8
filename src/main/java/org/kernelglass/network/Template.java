package org.kernelglass.network;

import java.util.function.IntFunction;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/**
 * A network to start from. Its title and its one-sentence description are messages {@code
 * network.template.<id>.title} and {@code .help}.
 *
 * @param id as the command line names it
 * @param input the shape it is meant for; others work too
 * @param stack the network for a number of classes
 */
public record Template(String id, TensorShape input, IntFunction<LayerStack> stack) {

    /** The network that ends in that many classes, every layer with the same id each time. */
    public LayerStack stack(int classes) {
        return stack.apply(classes);
    }

    public Message title() {
        return Message.of("network.template." + id + ".title");
    }

    public Message help() {
        return Message.of("network.template." + id + ".help");
    }
}
