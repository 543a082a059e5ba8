/** Experiments in the window: set up, watched, read. */
package org.kernelglass.ui.experiment;
