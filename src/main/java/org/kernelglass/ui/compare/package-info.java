/** The tab Compare of the place Runs: two runs side by side, and whether one is better. */
package org.kernelglass.ui.compare;
