package org.kernelglass.training;

/**
 * What computes.
 *
 * @param name {@code CPU} or the GPU's number, as in {@code GPU 0}
 * @param engine the library and its version, {@code PyTorch 2.7.1}
 * @param gpu whether it is a GPU
 */
public record DeviceInfo(String name, String engine, boolean gpu) {}
