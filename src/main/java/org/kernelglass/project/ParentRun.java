package org.kernelglass.project;

import org.kernelglass.training.CheckpointStore.Pointer;

/** The run from whose weights another began. */
public record ParentRun(String folder, Pointer checkpoint) {}
