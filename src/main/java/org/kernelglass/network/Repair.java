package org.kernelglass.network;

import org.kernelglass.message.Message;

/**
 * A change that puts a problem right.
 *
 * @param title what it does, for a button
 * @param repaired the stack after it
 */
public record Repair(Message title, LayerStack repaired) {}
