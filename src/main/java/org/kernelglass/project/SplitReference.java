package org.kernelglass.project;

/**
 * What a run knows of its split file.
 *
 * @param file name inside the run folder
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param images rows in it
 */
public record SplitReference(String file, String sha256, long images) {}
