/** The time-lapse of a run: its kernels and maps from the first step to the last, played. */
package org.kernelglass.ui.inspect.timelapse;
