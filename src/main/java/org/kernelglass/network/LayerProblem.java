package org.kernelglass.network;

import org.kernelglass.message.Message;

/**
 * Something wrong or doubtful in a stack, at the layer where it is put right.
 *
 * @param layerId the layer; empty where it is the stack as a whole
 * @param address the layer's position for people; empty where it is the stack as a whole
 * @param severity whether the network can run all the same
 * @param message one sentence that says what to change
 */
public record LayerProblem(String layerId, String address, Severity severity, Message message) {

    /** Whether the network can run all the same. */
    public enum Severity {
        /** It cannot run. */
        ERROR,
        /** It runs, but probably not as meant. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence with the layer's address before it. */
    public Message located() {
        return address.isEmpty()
                ? message
                : Message.of("network.problem.at-layer", address, message);
    }
}
